package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.TriageChange;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be known before many conversations are changed, asked for once for all of them.
 *
 * @param assignees the agents to whom something goes; those who are gone are missing
 * @param teams the names of the teams to which something goes; those that are gone are missing
 * @param labels what has to be known of labels
 * @param assignsFreely whether the actor may give conversations to anybody
 * @param required what he has to fill in before he resolves one
 */
public record BulkNeeds(
    Map<AgentId, Assignee> assignees,
    Map<TeamId, String> teams,
    Labeling.Stock labels,
    boolean assignsFreely,
    List<AttributeSummary> required) {

  /**
   * An agent to whom conversations go.
   *
   * @param seesAll whether every inbox is his
   * @param inboxes those that he sees; not asked for where he sees all
   */
  public record Assignee(String name, boolean seesAll, Set<InboxId> inboxes) {

    boolean sees(InboxId inbox) {
      return seesAll || inboxes.contains(inbox);
    }
  }

  /** Why the actor cannot make this change of the conversation; empty when he can. */
  Optional<DomainException> refusal(TriageChange change, Conversation conversation, Actor actor) {
    return refusalOfAssignee(change, conversation.ref().inbox())
        .or(() -> refusalOfTeam(change))
        .or(() -> refusalOfLabels(change))
        .or(() -> refusalOfHandingOn(change, conversation, actor))
        .map(code -> new DomainException(code))
        .or(() -> refusalOfResolving(change, conversation));
  }

  private Optional<ErrorCode> refusalOfHandingOn(
      TriageChange change, Conversation conversation, Actor actor) {
    boolean isOwn =
        change.assignee() == null
            || AssignRule.isOwnMatter(conversation, change.assignee().whom(), actor);
    boolean isSame = change.team() == null || change.team().whom().equals(conversation.team());
    return assignsFreely || (isOwn && isSame)
        ? Optional.empty()
        : Optional.of(ErrorCode.ASSIGNING_RESTRICTED);
  }

  private Optional<DomainException> refusalOfResolving(
      TriageChange change, Conversation conversation) {
    return change.resolves() ? ResolveRule.refusal(required, conversation) : Optional.empty();
  }

  private Optional<ErrorCode> refusalOfAssignee(TriageChange change, InboxId inbox) {
    if (change.assignee() == null || change.assignee().whom().isEmpty()) {
      return Optional.empty();
    }
    Assignee assignee = assignees.get(change.assignee().whom().get());
    if (assignee == null) {
      return Optional.of(ErrorCode.AGENT_NOT_FOUND);
    }
    return assignee.sees(inbox) ? Optional.empty() : Optional.of(ErrorCode.ASSIGNEE_NOT_IN_INBOX);
  }

  private Optional<ErrorCode> refusalOfTeam(TriageChange change) {
    boolean known =
        change.team() == null || change.team().whom().map(teams::containsKey).orElse(true);
    return known ? Optional.empty() : Optional.of(ErrorCode.TEAM_NOT_FOUND);
  }

  private Optional<ErrorCode> refusalOfLabels(TriageChange change) {
    boolean known = change.labels() == null || labels.hasAll(change.labels());
    return known ? Optional.empty() : Optional.of(ErrorCode.LABEL_NOT_FOUND);
  }

  /** What the agent of this change is called; null for nobody. */
  String nameOf(Optional<AgentId> agent) {
    return agent.map(id -> assignees.get(id).name()).orElse(null);
  }

  /** What the team of this change is called; null for none. */
  String nameOfTeam(Optional<TeamId> team) {
    return team.map(teams::get).orElse(null);
  }
}
