package app.atende.web.console;

import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.Folders;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What conversations are sorted by: labels, teams and folders, asked for once in a request. */
@RequestScoped
public class Sorting {

  @Inject private Labels labelDesk;
  @Inject private TeamQueries teamQueries;
  @Inject private Folders folderDesk;
  @Inject private CurrentActor current;

  private List<LabelSummary> labels;
  private List<TeamSummary> teams;
  private List<KeptFilter> folders;
  private KeptFilter folder;

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

  /** The reader's folders by name. One statement, the first time. */
  public List<KeptFilter> folders() {
    if (folders == null) {
      folders = folderDesk.list(current.actor());
    }
    return folders;
  }

  /**
   * One of them; throws {@code FOLDER_NOT_FOUND}. One statement, the first time, unless all are
   * known.
   */
  public KeptFilter folder(long id) {
    if (folder == null || folder.id().value() != id) {
      folder =
          folders == null
              ? folderDesk.get(new KeptFilterId(id), current.actor())
              : folders.stream()
                  .filter(known -> known.id().value() == id)
                  .findFirst()
                  .orElseThrow(() -> new DomainException(ErrorCode.FOLDER_NOT_FOUND));
    }
    return folder;
  }
}
