package app.atende.conversations.internal;

import app.atende.config.Now;
import app.atende.conversations.Activity;
import app.atende.conversations.ActivityKind;
import app.atende.conversations.ScheduledMessageChanged;
import app.atende.conversations.ScheduledState;
import app.atende.events.Events;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells what became of a scheduled message, and leaves a line for it in the thread. */
@ApplicationScoped
public class ScheduledNews {

  @Inject private ConversationStore conversations;
  @Inject private ActivityLog log;
  @Inject private Events events;
  @Inject private Now now;

  /** Somebody did this with it; the line names its time, and one that waits needs an alarm. */
  public void ofTime(Conversation in, ScheduledMessage message, ActivityKind kind, Actor by) {
    Optional<Instant> alarm =
        Optional.of(message.sendAt()).filter(time -> message.state() == ScheduledState.SCHEDULED);
    tell(in, message, alarm, by);
    log.leaveLine(in, Activity.of(kind, by, message.sendAt().toString()), by);
  }

  /** Its time came; the line names its author. */
  public void ofEnd(Conversation in, ScheduledMessage message, Activity line) {
    tell(in, message, Optional.empty(), Actor.SYSTEM);
    log.leaveLine(in, line, Actor.SYSTEM);
  }

  private void tell(Conversation in, ScheduledMessage message, Optional<Instant> alarm, Actor by) {
    Instant at = now.instant();
    conversations.touch(in.id(), at);
    events.publish(new ScheduledMessageChanged(in.ref(), message.id(), alarm, by.cause(), at));
  }
}
