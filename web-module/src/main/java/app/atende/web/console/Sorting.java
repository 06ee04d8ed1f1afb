package app.atende.web.console;

import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What conversations are sorted by: labels and teams, asked for once in a request. */
@RequestScoped
public class Sorting {

  @Inject private Labels labelDesk;
  @Inject private TeamQueries teamQueries;
  @Inject private CurrentActor current;

  private List<LabelSummary> labels;
  private List<TeamSummary> teams;

  /** All labels by title. One statement, the first time. */
  public List<LabelSummary> labels() {
    if (labels == null) {
      labels = labelDesk.list(current.actor());
    }
    return labels;
  }

  /** All teams by name, without their members. One statement, the first time. */
  public List<TeamSummary> teams() {
    if (teams == null) {
      teams = teamQueries.names(current.actor());
    }
    return teams;
  }
}
