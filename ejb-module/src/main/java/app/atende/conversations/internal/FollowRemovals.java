package app.atende.conversations.internal;

import app.atende.accounts.AgentRemoved;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** When an agent goes, what he had is nobody's, in the same transaction. */
@ApplicationScoped
public class FollowRemovals {

  @Inject private RemovalStore removals;
  @Inject private ActivityLog log;

  /** What he had is nobody's; of open conversations everybody hears it. */
  void follow(@Observes AgentRemoved removed) {
    for (Conversation conversation : removals.lockUnresolvedOf(removed.agent())) {
      log.changeAssignee(conversation, Optional.empty(), null, Actor.SYSTEM);
    }
    removals.forgetAssignee(removed.agent());
  }
}
