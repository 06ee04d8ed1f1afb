package app.atende.assignment.internal;

import app.atende.accounts.AgentAvailabilityChanged;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentRemoved;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.ConversationsReleased;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.PiecewiseListener;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxMembersChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Gives out what had to wait, when somebody comes, joins an inbox or leaves work behind, or when an
 * inbox begins to go round (W4). A piece ends with the inbox of which it gave {@link #BATCH}
 * conversations. What was given is not in the queue any more, so a second run gives nothing twice.
 */
@ApplicationScoped
public class DrainQueue implements PiecewiseListener {

  static final int BATCH = 50;

  private static final Set<String> ABOUT_EVERY_INBOX =
      Set.of(AgentRemoved.TYPE, ConversationsReleased.TYPE);

  @Inject private GiveOut giveOut;
  @Inject private TurnStore turns;

  @Override
  public String name() {
    return "drain-queue";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof AgentAvailabilityChanged
        || event instanceof InboxMembersChanged
        || event instanceof InboxChanged
        || ABOUT_EVERY_INBOX.contains(event.type())
        || event instanceof ConversationStatusChanged changed
            && AssignOnOpen.waits(changed)
            && AssignOnOpen.isByAgent(changed);
  }

  @Override
  public boolean handlePiece(EventNote note) {
    return inboxes(note).stream().anyMatch(inbox -> giveOut.waiting(inbox, BATCH) == BATCH);
  }

  private List<InboxId> inboxes(EventNote note) {
    if (ABOUT_EVERY_INBOX.contains(note.event())) {
      return turns.inboxes();
    }
    return note.find("inbox")
        .map(inbox -> List.of(new InboxId(inbox)))
        .orElseGet(() -> turns.inboxesOf(new AgentId(note.id("agent"))));
  }
}
