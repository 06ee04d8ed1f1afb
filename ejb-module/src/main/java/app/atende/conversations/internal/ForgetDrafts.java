package app.atende.conversations.internal;

import app.atende.accounts.AgentRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** When an agent goes, what he has not sent goes with him, in the same transaction. */
@ApplicationScoped
public class ForgetDrafts {

  @Inject private DraftStore drafts;

  void follow(@Observes AgentRemoved removed) {
    drafts.forget(removed.agent());
  }
}
