package app.atende.scheduling;

import app.atende.conversations.ConversationId;
import app.atende.conversations.ScheduledMessageChanged;
import app.atende.conversations.ScheduledMessageId;
import app.atende.conversations.ScheduledMessages;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a scheduled message when its time has come (S9, I2). The message and the mark that it was
 * sent are written together, so a node that dies leaves both or none; and what was sent, taken back
 * or given another time meanwhile does not wait for this time any more, so a second run, or a
 * second node, finds nothing to do.
 */
@ApplicationScoped
public class SendScheduled implements DurableListener {

  private static final String NAME = "send-scheduled";

  @Inject private ScheduledMessages messages;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return notBefore(event).isPresent();
  }

  @Override
  public Optional<Instant> notBefore(DomainEvent event) {
    return event instanceof ScheduledMessageChanged changed ? changed.alarm() : Optional.empty();
  }

  @Override
  public void handle(EventNote note) {
    messages.send(
        new ConversationId(note.id("conversation")),
        new ScheduledMessageId(note.id(ScheduledMessageChanged.MESSAGE)),
        Instant.ofEpochMilli(note.id(ScheduledMessageChanged.ALARM)),
        Actor.SYSTEM);
  }
}
