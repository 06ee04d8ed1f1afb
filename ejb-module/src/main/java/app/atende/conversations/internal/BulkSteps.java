package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.BulkItem;
import app.atende.conversations.BulkOutcome;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Former;
import app.atende.conversations.LabelChange;
import app.atende.conversations.TriageChange;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes locked conversations one after another, and finds what takes each change back. */
@ApplicationScoped
public class BulkSteps {

  @Inject private TriageSteps steps;
  @Inject private Labeling labeling;
  @Inject private ActivityLog log;
  @Inject private AssignRule assigning;
  @Inject private ResolveRule resolving;
  @Inject private AgentQueries agents;
  @Inject private InboxQueries inboxes;
  @Inject private TeamQueries teams;

  /**
   * What has to be known for these changes: for each agent two statements, for all teams one, for
   * all labels two, for who may assign and for what has to be filled in one each. The agents stay
   * until the end of the transaction.
   */
  public BulkNeeds needs(
      Collection<Conversation> conversations, Collection<TriageChange> changes, Actor actor) {
    Map<AgentId, BulkNeeds.Assignee> assignees = new HashMap<>();
    for (AgentId agent : agentsOf(changes)) {
      agents.actorToStay(agent, Actor.SYSTEM).ifPresent(who -> assignees.put(agent, assignee(who)));
    }
    boolean teamed =
        changes.stream().anyMatch(c -> c.team() != null && c.team().whom().isPresent());
    Map<TeamId, String> names =
        teamed
            ? teams.names(actor).stream()
                .collect(Collectors.toMap(TeamSummary::id, TeamSummary::name))
            : Map.of();
    List<LabelChange> labels =
        changes.stream().map(TriageChange::labels).filter(Objects::nonNull).toList();
    boolean handsOn = changes.stream().anyMatch(c -> c.assignee() != null || c.team() != null);
    return new BulkNeeds(
        assignees,
        names,
        labeling.stock(conversations.stream().map(Conversation::id).toList(), labels),
        !handsOn || assigning.isFree(actor),
        changes.stream().anyMatch(TriageChange::resolves)
            ? resolving.requiredOf(actor)
            : List.of());
  }

  private static Set<AgentId> agentsOf(Collection<TriageChange> changes) {
    return changes.stream()
        .map(TriageChange::assignee)
        .filter(Objects::nonNull)
        .flatMap(to -> to.whom().stream())
        .collect(Collectors.toSet());
  }

  private BulkNeeds.Assignee assignee(Actor who) {
    boolean all = inboxes.seesAll(who);
    boolean asked = !all && who.worksOnConversations();
    return new BulkNeeds.Assignee(who.name(), all, asked ? inboxes.visibleIds(who) : Set.of());
  }

  /** Why an item cannot be done; empty when it can. */
  public Optional<DomainException> refusal(BulkItem item, Conversation found, BulkRun run) {
    if (found == null) {
      return Optional.of(new DomainException(ErrorCode.CONVERSATION_NOT_FOUND));
    }
    if (item.version() >= 0 && item.version() != found.version()) {
      return Optional.of(new DomainException(ErrorCode.STALE_EDIT));
    }
    return run.needs().refusal(item.change(), found, run.actor());
  }

  /** Makes a change that nothing speaks against. */
  public BulkOutcome.Done make(Conversation conversation, TriageChange change, BulkRun run) {
    Before before = Before.of(conversation);
    if (change.standing() != null) {
      stand(conversation, change.standing(), run);
    }
    if (change.assignee() != null) {
      Optional<AgentId> to = change.assignee().whom();
      log.changeAssignee(conversation, to, run.needs().nameOf(to), run.actor());
    }
    if (change.team() != null) {
      Optional<TeamId> to = change.team().whom();
      log.changeTeam(conversation, to, run.needs().nameOfTeam(to), run.actor());
    }
    if (change.priority() != null) {
      steps.prioritize(conversation, change.priority(), run.actor());
    }
    LabelChange made = LabelChange.remove();
    if (change.labels() != null) {
      made = labeling.change(conversation, change.labels(), run.needs().labels(), run.actor());
    }
    return new BulkOutcome.Done(conversation.state(), before.backFrom(conversation, made));
  }

  private void stand(Conversation conversation, Former standing, BulkRun run) {
    if (standing.status() == ConversationStatus.OPEN && !run.back()) {
      steps.reopen(conversation, run.actor());
    } else {
      steps.stand(conversation, standing, run.actor());
    }
  }
}
