package app.atende.assignment.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.Availability;
import app.atende.accounts.TeamId;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.Reach;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The turns of an inbox's members, and which of them can be given work. There is one row of turns
 * for an inbox: what somebody is given for his team counts among what he is given there.
 */
@ApplicationScoped
public class TurnStore {

  private static final String CANDIDATES =
      "SELECT a.id, COALESCE(a.display_name, a.name), COALESCE(t.turn, 0),"
          + " CASE WHEN i.assignment_limit IS NOT NULL THEN i.assignment_limit - (SELECT COUNT(*)"
          + " FROM conversation c WHERE c.assignee_id = a.id AND c.status = ?"
          + " AND c.inbox_id = m.inbox_id) END,"
          + " (SELECT COALESCE(MAX(l.turn), 0) FROM assignment_turn l WHERE l.inbox_id = ?)";

  private static final String IN_TEAM =
      " JOIN team_member tm ON tm.agent_id = a.id AND tm.team_id = ?"
          + " JOIN team g ON g.id = tm.team_id AND g.auto_assign";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Lets one transaction at a time give out work of this inbox.
   *
   * @return false when it is gone, or what is no team's does not go round there; whether a team's
   *     does says its round
   */
  public boolean lock(Pool pool) {
    Sql sql = new Sql("SELECT i.id FROM inbox i WHERE i.id = ?", pool.inbox().value());
    sql.add(" AND i.deleted_at IS NULL");
    if (pool.team().isEmpty()) {
      sql.add(" AND i.auto_assignment");
    }
    return !run(sql.add(" FOR UPDATE")).isEmpty();
  }

  /**
   * What goes round at an inbox: what is no team's, if its switch is on, and what waits there for
   * teams whose switch is on.
   */
  public List<Pool> pools(InboxId inbox) {
    Sql sql =
        new Sql(
            "SELECT 0 AS team FROM inbox i WHERE i.id = ? AND i.auto_assignment"
                + " AND i.deleted_at IS NULL"
                + " UNION ALL SELECT t.id FROM team t JOIN inbox i ON i.id = ?"
                + " AND i.deleted_at IS NULL WHERE t.auto_assign AND EXISTS (SELECT 1"
                + " FROM conversation c WHERE c.inbox_id = i.id AND c.assignee_id IS NULL"
                + " AND c.status = ? AND c.team_id = t.id) ORDER BY team",
            inbox.value(),
            inbox.value(),
            ConversationStatus.OPEN);
    return run(sql).stream()
        .map(id -> Row.of(id).number())
        .map(id -> new Pool(inbox, id == 0 ? Optional.empty() : Optional.of(new TeamId(id))))
        .toList();
  }

  /**
   * The round of those members who can be given work at this moment: at work by their own word and,
   * unless they turned that off, really there, as {@link Availability#seen} says it. For a team
   * whose switch is off there is nobody. What somebody has already is counted only where there is a
   * limit; while the inbox is locked, nothing but people's hands can make it more.
   */
  public RoundRobin round(Pool pool, Instant at) {
    Sql sql =
        new Sql(CANDIDATES, ConversationStatus.OPEN, pool.inbox().value())
            .add(" FROM inbox_member m JOIN inbox i ON i.id = m.inbox_id")
            .add(" JOIN agent a ON a.id = m.agent_id" + Reach.ROLE_OF_AGENT);
    pool.team().ifPresent(team -> sql.add(IN_TEAM, team.value()));
    sql.add(" LEFT JOIN agent_presence p ON p.agent_id = a.id")
        .add(" LEFT JOIN assignment_turn t ON t.inbox_id = m.inbox_id AND t.agent_id = m.agent_id")
        .add(" WHERE m.inbox_id = ?", pool.inbox().value())
        .add(" AND a.availability = ?", Availability.ONLINE)
        .add(" AND (NOT a.auto_offline OR p.lease_until > ?)", at)
        .add(" AND " + Reach.WORKS);
    List<Candidate> candidates = new ArrayList<>();
    long last = 0;
    for (Object result : run(sql)) {
      Row row = Row.of(result);
      candidates.add(candidate(row));
      last = row.number();
    }
    return new RoundRobin(candidates, last);
  }

  private static Candidate candidate(Row row) {
    AgentId agent = new AgentId(row.number());
    String name = row.text();
    long turn = row.number();
    Long room = row.numberOrNull();
    return new Candidate(agent, name, turn, room == null ? Candidate.UNLIMITED : room);
  }

  /** Whether the inbox has a limit, so that somebody who has less there can be given something. */
  public boolean isLimited(InboxId inbox) {
    Sql sql =
        new Sql(
            "SELECT i.id FROM inbox i WHERE i.id = ? AND i.assignment_limit IS NOT NULL",
            inbox.value());
    return !run(sql).isEmpty();
  }

  /**
   * Whether a team takes a conversation away from this agent: he does not belong to it, and there
   * is somebody who belongs to both the team and the inbox.
   */
  public boolean takesFrom(TeamId team, InboxId inbox, AgentId agent) {
    Sql sql =
        new Sql(
            "SELECT tm.agent_id FROM team_member tm JOIN inbox_member m"
                + " ON m.agent_id = tm.agent_id AND m.inbox_id = ? WHERE tm.team_id = ?"
                + " AND NOT EXISTS (SELECT 1 FROM team_member o WHERE o.team_id = tm.team_id"
                + " AND o.agent_id = ?) LIMIT 1",
            inbox.value(),
            team.value(),
            agent.value());
    return !run(sql).isEmpty();
  }

  /**
   * Keeps a member from being removed before the end of the transaction.
   *
   * @return false when he is no member any more
   */
  public boolean keepMember(InboxId inbox, AgentId agent) {
    Sql sql =
        new Sql(
            "SELECT a.id FROM agent a JOIN inbox_member m ON m.agent_id = a.id"
                + " WHERE a.id = ? AND m.inbox_id = ? LOCK IN SHARE MODE",
            agent.value(),
            inbox.value());
    return !run(sql).isEmpty();
  }

  /** Remembers the turns that were taken. */
  public void keep(InboxId inbox, Map<AgentId, Long> given) {
    if (given.isEmpty()) {
      return;
    }
    Sql sql = new Sql("INSERT INTO assignment_turn (inbox_id, agent_id, turn) VALUES ");
    String comma = "";
    for (Map.Entry<AgentId, Long> turn : given.entrySet()) {
      sql.add(comma + "(?, ?, ?)", inbox.value(), turn.getKey().value(), turn.getValue());
      comma = ", ";
    }
    change(sql.add(" ON DUPLICATE KEY UPDATE turn = VALUES(turn)"));
  }

  /** The inboxes that this agent is a member of, in the order in which they are locked. */
  public List<InboxId> inboxesOf(AgentId agent) {
    return inboxes(
        new Sql(
            "SELECT m.inbox_id FROM inbox_member m WHERE m.agent_id = ? ORDER BY m.inbox_id",
            agent.value()));
  }

  /** Those of which any member of this team is a member, in the same order. */
  public List<InboxId> inboxesOf(TeamId team) {
    return inboxes(
        new Sql(
            "SELECT DISTINCT m.inbox_id FROM team_member tm JOIN inbox_member m"
                + " ON m.agent_id = tm.agent_id WHERE tm.team_id = ? ORDER BY m.inbox_id",
            team.value()));
  }

  /** All inboxes, in the order in which they are locked. */
  public List<InboxId> inboxes() {
    return inboxes(new Sql("SELECT i.id FROM inbox i WHERE i.deleted_at IS NULL ORDER BY i.id"));
  }

  private List<InboxId> inboxes(Sql sql) {
    return run(sql).stream().map(id -> new InboxId(Row.of(id).number())).toList();
  }

  /** An agent who has gone has no turns. */
  public void forget(AgentId agent) {
    change(new Sql("DELETE FROM assignment_turn WHERE agent_id = ?", agent.value()));
  }

  /** Nor has anybody at an inbox that has gone. */
  public void forget(InboxId inbox) {
    change(new Sql("DELETE FROM assignment_turn WHERE inbox_id = ?", inbox.value()));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
