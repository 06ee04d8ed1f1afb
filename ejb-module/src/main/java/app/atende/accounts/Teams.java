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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
    tell(note("team_created", team).with("members", names(checked, actor)), team, actor);
    return team.summary(checked.members());
  }

  /**
   * Changes a team and who belongs to it, all at once. Of its members only what the editor changed
   * is changed: whom somebody else let in or took out meanwhile stays so.
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
    TeamSummary before = team.summary(store.members(id));
    Set<AgentId> after = checked.appliedTo(before.members());
    team.change(checked);
    store.write(team);
    store.setMembers(id, after);
    AuditNote note =
        note("team_changed", team)
            .changed("name", before.name(), checked.name())
            .changed("description", before.description(), checked.description())
            .changed("autoAssign", before.autoAssign(), checked.autoAssign());
    if (!before.members().equals(after)) {
      note = note.changed("members", names(before.members(), actor), names(after, actor));
    }
    tell(note, team, actor);
    return team.summary(after);
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
    audit.note(note("team_deleted", team), actor);
    events.publish(new TeamDeleted(id, now.instant(), actor.cause()));
  }

  /**
   * An agent belongs to these teams too from now on, and to those no more; all others who belong to
   * them stay.
   *
   * @throws DomainException {@code NOT_PERMITTED}; {@code AGENT_NOT_FOUND}; {@code TEAM_NOT_FOUND}
   *     at {@code teams}
   */
  public void place(AgentId agent, Set<TeamId> joining, Set<TeamId> leaving, Actor actor) {
    actor.require(Permission.AGENT_MANAGE);
    if (!agents.ofIds(Set.of(agent), actor).containsKey(agent)) {
      throw new DomainException(ErrorCode.AGENT_NOT_FOUND);
    }
    Stream.concat(joining.stream(), leaving.stream())
        .sorted(Comparator.comparing(TeamId::value))
        .forEach(id -> place(agent, id, joining.contains(id), actor));
  }

  private void place(AgentId agent, TeamId id, boolean belongs, Actor actor) {
    Team team =
        store.lock(id).orElseThrow(() -> DomainException.at("teams", ErrorCode.TEAM_NOT_FOUND));
    Set<AgentId> before = store.members(id);
    Set<AgentId> after = new HashSet<>(before);
    boolean news = belongs ? after.add(agent) : after.remove(agent);
    if (news) {
      store.setMembers(id, after);
      AuditNote note = note("team_changed", team);
      tell(note.changed("members", names(before, actor), names(after, actor)), team, actor);
    }
  }

  private TeamEdit checked(TeamEdit edit, TeamId self, Actor actor) {
    String name = Words.required("name", edit.name());
    if (store.isTaken(name, self)) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
    if (agents.ofIds(edit.joining(), actor).size() != edit.joining().size()) {
      throw DomainException.at("members", ErrorCode.AGENT_NOT_FOUND);
    }
    return new TeamEdit(
        name,
        Words.optional("description", edit.description(), LONGEST_DESCRIPTION),
        edit.autoAssign(),
        edit.members(),
        edit.seen());
  }

  private List<String> names(TeamEdit edit, Actor actor) {
    return edit.members().isEmpty() ? null : names(edit.members(), actor);
  }

  private List<String> names(Set<AgentId> members, Actor actor) {
    return agents.names(members, actor).values().stream().sorted().toList();
  }

  private void tell(AuditNote note, Team team, Actor actor) {
    audit.note(note, actor);
    events.publish(new TeamsEdited(team.id(), now.instant(), actor.cause()));
  }

  private static AuditNote note(String what, Team team) {
    return AuditNote.of(what, "team", team.id().value()).named(team.name());
  }

  private Team locked(TeamId id) {
    return store.lock(id).orElseThrow(() -> new DomainException(ErrorCode.TEAM_NOT_FOUND));
  }
}
