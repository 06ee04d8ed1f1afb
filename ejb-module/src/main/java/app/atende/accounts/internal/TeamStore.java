package app.atende.accounts.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The account's teams and who belongs to them. */
@ApplicationScoped
public class TeamStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed. */
  public void write(Team team) {
    if (!em.contains(team)) {
      em.persist(team);
    }
    em.flush();
  }

  /** Removes one with its memberships. */
  public void remove(Team team) {
    em.remove(team);
    em.flush();
  }

  /** All of them by name. */
  public List<Team> all() {
    return em.createQuery("select t from Team t order by t.name", Team.class).getResultList();
  }

  /** How many there are. */
  public long count() {
    return em.createQuery("select count(t) from Team t", Long.class).getSingleResult();
  }

  /** One of them. */
  public Optional<Team> find(TeamId id) {
    return Optional.ofNullable(em.find(Team.class, id.value()));
  }

  /** One of them, locked to be changed. */
  public Optional<Team> lock(TeamId id) {
    return Optional.ofNullable(em.find(Team.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether a team other than this one is called so; null for a new one. */
  public boolean isTaken(String name, TeamId self) {
    Sql sql = new Sql("SELECT id FROM team WHERE name = ?", name);
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || (long) id != self.value());
  }

  /** Who belongs to which team, in one statement. */
  public Map<TeamId, Set<AgentId>> members() {
    Map<TeamId, Set<AgentId>> members = new HashMap<>();
    List<?> rows =
        em.createNativeQuery("SELECT team_id, agent_id FROM team_member").getResultList();
    for (Object result : rows) {
      Row row = Row.of(result);
      members
          .computeIfAbsent(new TeamId(row.number()), id -> new HashSet<>())
          .add(new AgentId(row.number()));
    }
    return members;
  }

  /** Who belongs to this one. */
  public Set<AgentId> members(TeamId team) {
    Sql sql = new Sql("SELECT agent_id FROM team_member WHERE team_id = ?", team.value());
    Set<AgentId> members = new HashSet<>();
    for (Object id : sql.bindTo(em.createNativeQuery(sql.text())).getResultList()) {
      members.add(new AgentId(Row.of(id).number()));
    }
    return members;
  }

  /** Somebody belongs to these too. */
  public void join(AgentId agent, Collection<TeamId> teams) {
    if (teams.isEmpty()) {
      return;
    }
    Sql join = new Sql("INSERT IGNORE INTO team_member (team_id, agent_id) VALUES ");
    String comma = "";
    for (TeamId team : teams) {
      join.add(comma + "(?, ?)", team.value(), agent.value());
      comma = ", ";
    }
    join.bindTo(em.createNativeQuery(join.text())).executeUpdate();
  }

  /** How many of these there are. */
  public long count(Collection<TeamId> teams) {
    Sql sql = new Sql("SELECT COUNT(*) FROM team WHERE id IN ");
    sql.addList(teams.stream().map(TeamId::value).toList());
    return Row.of(sql.bindTo(em.createNativeQuery(sql.text())).getSingleResult()).number();
  }

  /** Just these belong to it from now on. */
  public void setMembers(TeamId team, Collection<AgentId> wanted) {
    List<Long> ids = wanted.stream().map(AgentId::value).sorted().toList();
    Sql leave = new Sql("DELETE FROM team_member WHERE team_id = ?", team.value());
    if (!ids.isEmpty()) {
      leave.add(" AND agent_id NOT IN ").addList(ids);
    }
    leave.bindTo(em.createNativeQuery(leave.text())).executeUpdate();
    if (ids.isEmpty()) {
      return;
    }
    Sql join = new Sql("INSERT IGNORE INTO team_member (team_id, agent_id) VALUES ");
    String comma = "";
    for (Long id : ids) {
      join.add(comma + "(?, ?)", team.value(), id);
      comma = ", ";
    }
    join.bindTo(em.createNativeQuery(join.text())).executeUpdate();
  }
}
