package app.atende.accounts;

import app.atende.accounts.internal.Team;
import app.atende.accounts.internal.TeamStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The teams of the bound account. Every agent may know all of them; contacts know none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TeamQueries {
  @Inject private TeamStore store;

  /** All teams by name, without their members. One statement. */
  public List<TeamSummary> names(Actor actor) {
    return actor.isContact()
        ? List.of()
        : store.all().stream().map(team -> team.summary(Set.of())).toList();
  }

  /** All teams by name with their members. Two statements. */
  public List<TeamSummary> list(Actor actor) {
    if (actor.isContact()) {
      return List.of();
    }
    Map<TeamId, Set<AgentId>> members = store.members();
    return store.all().stream()
        .map(team -> team.summary(members.getOrDefault(team.id(), Set.of())))
        .toList();
  }

  /** One team with its members; throws {@code TEAM_NOT_FOUND}. */
  public TeamSummary get(TeamId id, Actor actor) {
    Team team =
        store
            .find(id)
            .filter(found -> !actor.isContact())
            .orElseThrow(() -> new DomainException(ErrorCode.TEAM_NOT_FOUND));
    return team.summary(store.members(id));
  }
}
