package app.atende.inboxes.internal;

import app.atende.accounts.AgentRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Ends the memberships of an agent who leaves the account, in the transaction in which he leaves.
 */
@ApplicationScoped
public class LeaveWithAgent {
  @Inject private InboxStore store;

  void onRemoved(@Observes AgentRemoved removed) {
    store.leaveAll(removed.agent());
  }
}
