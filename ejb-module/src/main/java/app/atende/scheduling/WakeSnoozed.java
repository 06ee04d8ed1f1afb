package app.atende.scheduling;

import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationSnoozed;
import app.atende.conversations.Triage;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens a conversation again when its time has come. What was answered, resolved or put aside anew
 * meanwhile has another time or none, and stays as it is; so a second run finds nothing to do.
 */
@ApplicationScoped
public class WakeSnoozed implements DurableListener {

  private static final String NAME = "wake-snoozed";

  @Inject private Triage triage;

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
    return event instanceof ConversationSnoozed snoozed ? snoozed.until() : Optional.empty();
  }

  @Override
  public void handle(EventNote note) {
    triage.wake(
        new ConversationId(note.id("conversation")),
        Instant.ofEpochMilli(note.id(ConversationSnoozed.UNTIL)),
        Actor.SYSTEM);
  }
}
