package app.atende.inboxes;

import app.atende.accounts.AgentEdit;
import app.atende.accounts.AgentId;
import app.atende.accounts.AgentInvitation;
import app.atende.accounts.Agents;
import app.atende.accounts.TeamId;
import app.atende.accounts.TeamQueries;
import app.atende.accounts.TeamSummary;
import app.atende.accounts.Teams;
import app.atende.config.DomainException;
import app.atende.inboxes.internal.InboxStore;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The front desk for letting a person in with everything that he needs to begin, and for placing
 * him elsewhere later.
 */
@Stateless
public class Newcomers {

  @Inject private Agents agents;
  @Inject private Inboxes inboxes;
  @Inject private Teams teams;
  @Inject private TeamQueries teamQueries;
  @Inject private InboxStore store;

  /**
   * Makes a person a member of the account, of the teams that the invitation names and of these
   * inboxes: of all of them, or of nothing.
   *
   * @throws DomainException as {@link Agents#invite} and {@link Inboxes#addMembers} refuse
   */
  public AgentId invite(AgentInvitation invitation, Set<InboxId> into, Actor actor) {
    AgentId agent = agents.invite(invitation, actor);
    for (InboxId inbox : into) {
      inboxes.addMembers(inbox, Set.of(agent), actor);
    }
    return agent;
  }

  /** Where an agent works. Three statements. */
  public Workplaces placesOf(AgentId agent, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    Set<TeamId> groups =
        teamQueries.list(actor).stream()
            .filter(team -> team.members().contains(agent))
            .map(TeamSummary::id)
            .collect(Collectors.toSet());
    return new Workplaces(store.inboxesOf(agent), groups);
  }

  /**
   * Changes an agent and where he works, all or nothing. Only the difference between what was seen
   * and what is wanted is made, so that what others changed meanwhile stays. Who leaves an inbox
   * keeps the conversations that are his, and sees no others there.
   *
   * @throws DomainException as {@link Agents#change}, {@link Inboxes#addMembers} and {@link
   *     Teams#place} refuse
   */
  public void change(AgentEdit edit, Workplaces seen, Workplaces wanted, Actor actor) {
    agents.change(edit, actor);
    Workplaces joining = wanted.without(seen);
    Workplaces leaving = seen.without(wanted);
    Set<AgentId> agent = Set.of(edit.id());
    inOrder(joining.inboxes()).forEach(inbox -> inboxes.addMembers(inbox, agent, actor));
    inOrder(leaving.inboxes()).forEach(inbox -> inboxes.removeMembers(inbox, agent, actor));
    teams.place(edit.id(), joining.teams(), leaving.teams(), actor);
  }

  private static List<InboxId> inOrder(Set<InboxId> some) {
    return some.stream().sorted(Comparator.comparing(InboxId::value)).toList();
  }
}
