package app.atende.assignment.internal;

import app.atende.accounts.AgentAvailabilityChanged;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentRemoved;
import app.atende.assignment.QueueStillWaits;
import app.atende.config.Now;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxMembersChanged;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Gives out what had to wait, when somebody comes, joins an inbox or leaves work behind, or when an
 * inbox begins to go round (W4). At most {@link #BATCH} conversations of an inbox in one
 * transaction; if more wait, the next part is an event of its own. What was given is not in the
 * queue any more, so a second run gives nothing twice.
 */
@ApplicationScoped
public class DrainQueue implements DurableListener {

  static final int BATCH = 50;

  @Inject private GiveOut giveOut;
  @Inject private TurnStore turns;
  @Inject private Events events;
  @Inject private Now now;

  @Override
  public String name() {
    return "drain-queue";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof AgentAvailabilityChanged
        || event instanceof AgentRemoved
        || event instanceof InboxMembersChanged
        || event instanceof InboxChanged
        || event instanceof QueueStillWaits
        || event instanceof ConversationStatusChanged changed
            && AssignOnOpen.waits(changed)
            && AssignOnOpen.isByAgent(changed);
  }

  @Override
  public void handle(EventNote note) {
    for (InboxId inbox : inboxes(note)) {
      if (giveOut.waiting(inbox, BATCH) == BATCH) {
        events.publish(new QueueStillWaits(inbox, now.instant(), Actor.SYSTEM.cause()));
      }
    }
  }

  private List<InboxId> inboxes(EventNote note) {
    if (note.event().equals(AgentRemoved.TYPE)) {
      return turns.inboxes();
    }
    return note.find("inbox")
        .map(inbox -> List.of(new InboxId(inbox)))
        .orElseGet(() -> turns.inboxesOf(new AgentId(note.id("agent"))));
  }
}
