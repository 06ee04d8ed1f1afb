package app.atende.conversations.internal;

import app.atende.accounts.TeamDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** When a team goes, what was its is no team's, in the same transaction. */
@ApplicationScoped
public class FollowTeam {

  @Inject private ReleaseStore conversations;

  void follow(@Observes TeamDeleted deleted) {
    conversations.forgetTeam(deleted.team());
  }
}
