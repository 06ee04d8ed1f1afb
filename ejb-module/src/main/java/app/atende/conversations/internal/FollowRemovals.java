package app.atende.conversations.internal;

import app.atende.accounts.AgentRemoved;
import app.atende.files.Attachments;
import app.atende.inboxes.InboxDeleted;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * When an agent or an inbox goes, what of conversations hangs on it follows, in the same
 * transaction: nobody is left to have a conversation, none is left without an inbox.
 */
@ApplicationScoped
public class FollowRemovals {

  private static final int BATCH = 500;

  @Inject private ConversationStore conversations;
  @Inject private RemovalStore removals;
  @Inject private ActivityLog log;
  @Inject private Attachments attachments;

  /** What he had is nobody's; of open conversations everybody hears it. */
  void follow(@Observes AgentRemoved removed) {
    for (Conversation conversation : removals.lockUnresolvedOf(removed.agent())) {
      log.changeAssignee(conversation, Optional.empty(), null, Actor.SYSTEM);
    }
    removals.forgetAssignee(removed.agent());
  }

  /** Its conversations go, with messages and files. Facts for reports stay. */
  void follow(@Observes InboxDeleted deleted) {
    List<Long> withFiles = removals.messagesWithFiles(deleted.inbox(), BATCH);
    while (!withFiles.isEmpty()) {
      attachments.drop(withFiles, Actor.SYSTEM);
      conversations.flush();
      withFiles = removals.messagesWithFiles(deleted.inbox(), BATCH);
    }
    removals.deleteConversations(deleted.inbox());
  }
}
