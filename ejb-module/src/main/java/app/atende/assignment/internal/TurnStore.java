package app.atende.assignment.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.Availability;
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

/** The turns of an inbox's members, and which of them can be given work. */
@ApplicationScoped
public class TurnStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Lets one transaction at a time give out work of this inbox.
   *
   * @return false when its conversations do not go round
   */
  public boolean lock(InboxId inbox) {
    Sql sql =
        new Sql(
            "SELECT i.id FROM inbox i WHERE i.id = ? AND i.auto_assignment"
                + " AND i.deleted_at IS NULL FOR UPDATE",
            inbox.value());
    return !run(sql).isEmpty();
  }

  /**
   * The round of those members who can be given work at this moment: at work by their own word and,
   * unless they turned that off, really there, as {@link Availability#seen} says it.
   */
  public RoundRobin round(InboxId inbox, Instant at) {
    Sql sql =
        new Sql(
            "SELECT a.id, COALESCE(a.display_name, a.name), COALESCE(t.turn, 0),"
                + " (SELECT COALESCE(MAX(l.turn), 0) FROM assignment_turn l WHERE l.inbox_id = ?)"
                + " FROM inbox_member m JOIN agent a ON a.id = m.agent_id"
                + Reach.ROLE_OF_AGENT
                + " LEFT JOIN agent_presence p ON p.agent_id = a.id"
                + " LEFT JOIN assignment_turn t"
                + " ON t.inbox_id = m.inbox_id AND t.agent_id = m.agent_id"
                + " WHERE m.inbox_id = ? AND a.availability = ?"
                + " AND (NOT a.auto_offline OR p.lease_until > ?) AND "
                + Reach.WORKS,
            inbox.value(),
            inbox.value(),
            Availability.ONLINE,
            at);
    List<Candidate> candidates = new ArrayList<>();
    long last = 0;
    for (Object result : run(sql)) {
      Row row = Row.of(result);
      candidates.add(new Candidate(new AgentId(row.number()), row.text(), row.number()));
      last = row.number();
    }
    return new RoundRobin(candidates, last);
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

  /** All inboxes whose conversations go round, in the order in which they are locked. */
  public List<InboxId> inboxes() {
    return inboxes(
        new Sql(
            "SELECT i.id FROM inbox i WHERE i.auto_assignment AND i.deleted_at IS NULL"
                + " ORDER BY i.id"));
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
