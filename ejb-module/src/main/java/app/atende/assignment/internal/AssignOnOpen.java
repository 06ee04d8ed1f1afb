package app.atende.assignment.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentRemoved;
import app.atende.conversations.ConversationOpened;
import app.atende.conversations.ConversationQueue;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationStatusChanged;
import app.atende.conversations.TeamChanged;
import app.atende.inboxes.InboxDeleted;
import app.atende.roles.Actor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Gives a conversation that opens to the member whose turn it is, in the transaction in which it
 * opens (S7.6). One that an agent reopens is left to him; if he does not take it, the queue has it
 * after the commit. Comes after all who tell that it opened.
 *
 * <p>Where a team is given a conversation that somebody else has, he gives it up at once (contract
 * 7); to whom it goes then says the queue, after the commit, since many may be given to teams in
 * one transaction.
 */
@ApplicationScoped
public class AssignOnOpen {

  private static final int AFTER_THE_OTHERS = 3000;

  @Inject private GiveOut giveOut;
  @Inject private TurnStore turns;
  @Inject private ConversationQueue queue;

  void opened(@Observes @Priority(AFTER_THE_OTHERS) ConversationOpened event) {
    if (event.status() == ConversationStatus.OPEN) {
      give(event.conversation());
    }
  }

  void reopened(@Observes @Priority(AFTER_THE_OTHERS) ConversationStatusChanged event) {
    if (waits(event) && !isByAgent(event)) {
      give(event.conversation());
    }
  }

  void givenToTeam(@Observes @Priority(AFTER_THE_OTHERS) TeamChanged event) {
    ConversationRef conversation = event.conversation();
    AgentId holder = conversation.assignee().orElse(null);
    boolean taken =
        holder != null
            && event.after().isPresent()
            && turns.takesFrom(event.after().get(), conversation.inbox(), holder);
    if (taken) {
      queue.release(conversation.id(), Actor.SYSTEM);
    }
  }

  private void give(ConversationRef conversation) {
    if (conversation.assignee().isEmpty()) {
      giveOut.one(conversation);
    }
  }

  /** Whether it is open again and nobody has it. */
  static boolean waits(ConversationStatusChanged event) {
    return event.after() == ConversationStatus.OPEN && event.conversation().assignee().isEmpty();
  }

  /** Whether somebody did it who could take it himself. */
  static boolean isByAgent(ConversationStatusChanged event) {
    return event.causedBy().kind().equals(Actor.Kind.AGENT.name());
  }

  void removed(@Observes AgentRemoved event) {
    turns.forget(event.agent());
  }

  void deleted(@Observes InboxDeleted event) {
    turns.forget(event.inbox());
  }
}
