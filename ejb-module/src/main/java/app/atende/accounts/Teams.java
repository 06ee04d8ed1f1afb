package app.atende.accounts;

import app.atende.accounts.internal.Team;
import app.atende.accounts.internal.TeamStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The front desk for teams. Only whoever may manage agents makes, changes and deletes them. */
@Stateless
public class Teams {
  /** More than this many nobody can choose from. */
  public static final int MOST = 500;

  private static final int LONGEST_DESCRIPTION = 255;

  @Inject private TeamStore store;
  @Inject private AgentQueries agents;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Makes a team with its members.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code NAME_REQUIRED}, {@code NAME_TAKEN} at
   *     {@code name}; {@code AGENT_NOT_FOUND} at {@code members}; {@code TOO_MANY_TEAMS}
   */
  public TeamSummary create(TeamEdit edit, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    TeamEdit checked = checked(edit, null, actor);
    if (store.count() >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_TEAMS, MOST);
    }
    Team team = new Team(checked, now.instant());
    store.write(team);
    store.setMembers(team.id(), checked.members());
    tell("team_created", team, actor);
    return team.summary(checked.members());
  }

  /**
   * Changes a team and who belongs to it, all at once.
   *
   * @throws DomainException {@code TEAM_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link #create}
   */
  public TeamSummary change(TeamId id, long version, TeamEdit edit, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    Team team = locked(id);
    if (team.version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    TeamEdit checked = checked(edit, id, actor);
    team.change(checked);
    store.write(team);
    store.setMembers(id, checked.members());
    tell("team_changed", team, actor);
    return team.summary(checked.members());
  }

  /**
   * Deletes a team; its conversations are no team's any more.
   *
   * @param typedName the team's name, typed by the one who deletes it
   * @throws DomainException {@code CONFIRMATION_WRONG} at {@code confirmation} when it is another
   *     one
   */
  public void delete(TeamId id, String typedName, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    Team team = locked(id);
    if (typedName == null || !team.name().equals(typedName.strip())) {
      throw DomainException.at("confirmation", ErrorCode.CONFIRMATION_WRONG, team.name());
    }
    store.remove(team);
    audit.note(note("team_deleted", id, team.name()), actor);
    events.publish(new TeamDeleted(id, now.instant(), actor.cause()));
  }

  private TeamEdit checked(TeamEdit edit, TeamId self, Actor actor) {
    String name = Words.required("name", edit.name());
    if (store.isTaken(name, self)) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
    if (agents.ofIds(edit.members(), actor).size() != edit.members().size()) {
      throw DomainException.at("members", ErrorCode.AGENT_NOT_FOUND);
    }
    return new TeamEdit(
        name,
        Words.optional("description", edit.description(), LONGEST_DESCRIPTION),
        edit.autoAssign(),
        edit.members());
  }

  private void tell(String what, Team team, Actor actor) {
    audit.note(note(what, team.id(), team.name()), actor);
    events.publish(new TeamsEdited(team.id(), now.instant(), actor.cause()));
  }

  private static AuditNote note(String what, TeamId id, String name) {
    return AuditNote.of(what, "team", id.value()).with("name", name);
  }

  private Team locked(TeamId id) {
    return store.lock(id).orElseThrow(() -> new DomainException(ErrorCode.TEAM_NOT_FOUND));
  }
}
