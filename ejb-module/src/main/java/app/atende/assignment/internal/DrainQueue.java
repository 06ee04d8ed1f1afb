package app.atende.assignment.internal;

import app.atende.accounts.AgentAvailabilityChanged;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentRemoved;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamsEdited;
import app.atende.conversations.AssigneeChanged;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.ConversationsReleased;
import app.atende.conversations.TeamChanged;
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
 * Gives out what had to wait, when somebody comes, joins an inbox or a team or leaves work behind,
 * when an inbox or a team begins to go round, and when a team is given a conversation (W4); where
 * there is a limit, also when somebody has one conversation less. A piece ends with the inbox of
 * which it gave {@link #BATCH} conversations. What was given is not in the queue any more, so a
 * second run gives nothing twice.
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
        || event instanceof TeamsEdited
        || ABOUT_EVERY_INBOX.contains(event.type())
        || event instanceof TeamChanged changed && waits(changed)
        || event instanceof ConversationStatusChanged changed && (waits(changed) || frees(changed))
        || event instanceof AssigneeChanged changed && frees(changed);
  }

  private static boolean waits(ConversationStatusChanged changed) {
    return AssignOnOpen.waits(changed) && AssignOnOpen.isByAgent(changed);
  }

  /** Whether it waits for another team than before, or for none; its agent may have lost it. */
  private static boolean waits(TeamChanged changed) {
    boolean mayBeNobodys =
        changed.conversation().assignee().isEmpty() || changed.after().isPresent();
    return isOpen(changed.conversation()) && mayBeNobodys;
  }

  /** Whether somebody who may have reached the limit has one open conversation less. */
  private boolean frees(ConversationStatusChanged changed) {
    return changed.before() == ConversationStatus.OPEN
        && changed.conversation().assignee().isPresent()
        && turns.isLimited(changed.conversation().inbox());
  }

  private boolean frees(AssigneeChanged changed) {
    return changed.before().isPresent()
        && isOpen(changed.conversation())
        && turns.isLimited(changed.conversation().inbox());
  }

  private static boolean isOpen(ConversationRef conversation) {
    return conversation.status() == ConversationStatus.OPEN;
  }

  @Override
  public boolean handlePiece(EventNote note) {
    return inboxes(note).stream().anyMatch(inbox -> giveOut.waiting(inbox, BATCH));
  }

  private List<InboxId> inboxes(EventNote note) {
    if (ABOUT_EVERY_INBOX.contains(note.event())) {
      return turns.inboxes();
    }
    return note.find("inbox")
        .map(inbox -> List.of(new InboxId(inbox)))
        .or(() -> note.find("team").map(team -> turns.inboxesOf(new TeamId(team))))
        .orElseGet(() -> turns.inboxesOf(new AgentId(note.id("agent"))));
  }
}
