package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.conversations.internal.ActivityLog;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationStore;
import app.atende.conversations.internal.QueueStore;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The front desk of the hub for whoever gives work out: the open conversations that nobody has are
 * a queue (W4). Works in the caller's transaction; for the house only.
 */
@Stateless
public class ConversationQueue {

  @Inject private QueueStore queue;
  @Inject private ConversationStore store;
  @Inject private ActivityLog log;

  /**
   * The conversations of an inbox that have waited longest, locked until the end of the
   * transaction: those whose contact waits come first. What somebody else holds at this moment is
   * passed over, so that two who give work out never meet.
   *
   * @param team those of this team; empty for those that are no team's
   * @param most how many at most
   */
  public List<ConversationRef> hold(InboxId inbox, Optional<TeamId> team, int most, Actor actor) {
    actor.require(Permission.CONVERSATION_MANAGE);
    return queue.lockWaiting(inbox, team, most).stream().map(Conversation::ref).toList();
  }

  /**
   * Takes a conversation from its agent, so that its team has it, with a line in the thread. The
   * caller has locked it. Nothing happens to one that nobody has.
   */
  public void release(ConversationId id, Actor actor) {
    store.lock(id).ifPresent(held -> log.leaveToTeam(held, actor));
  }

  /**
   * Gives a conversation to an agent, with a line that says why (W38).
   *
   * @return false when it is not open, or somebody has it by now; then nothing happened
   */
  public boolean give(ConversationId id, Handout handout, Actor actor) {
    actor.require(Permission.CONVERSATION_MANAGE);
    Optional<Conversation> waiting =
        store
            .lock(id)
            .filter(in -> in.status() == ConversationStatus.OPEN && in.assignee().isEmpty());
    waiting.ifPresent(in -> log.handOut(in, handout, actor));
    return waiting.isPresent();
  }
}
