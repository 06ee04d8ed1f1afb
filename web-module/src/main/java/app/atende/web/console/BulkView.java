package app.atende.web.console;

import app.atende.accounts.AgentSummary;
import app.atende.accounts.TeamSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.LabelSummary;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The menus of what can be done with many conversations at once, read when the first of them is
 * opened.
 */
@Named
@RequestScoped
public class BulkView {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final int MOST_INBOXES = 100;

  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;
  @Inject private InboxQueries inboxes;
  @Inject private ConversationQueries conversations;
  @Inject private Sorting sorting;

  private List<AgentSummary> agents;

  /**
   * Who may have conversations of all the inboxes that {@code inboxes} names, teams, labels.
   *
   * @throws DomainException {@code INBOX_NOT_FOUND} for an inbox in which the reader sees nothing
   */
  public void load() {
    String named = Optional.ofNullable(request.getParameter("inboxes")).orElse("");
    Set<InboxId> of =
        Arrays.stream(named.split(","))
            .filter(NUMBER.asMatchPredicate())
            .limit(MOST_INBOXES)
            .map(id -> new InboxId(Long.parseLong(id)))
            .collect(Collectors.toSet());
    if (!conversations.inboxesInReach(of, current.actor()).equals(of)) {
      throw new DomainException(ErrorCode.INBOX_NOT_FOUND);
    }
    agents = inboxes.assignable(of, current.actor());
    sorting.teams();
    sorting.labels();
  }

  /** Agents by name. */
  public List<AgentSummary> getAgents() {
    return agents;
  }

  /** The teams of the account. */
  public List<TeamSummary> getTeams() {
    return sorting.teams();
  }

  /** The labels of the account. */
  public List<LabelSummary> getLabels() {
    return sorting.labels();
  }

  /** The names of all priorities, the most urgent first. */
  public List<String> getPriorities() {
    return Details.allPriorities();
  }
}
