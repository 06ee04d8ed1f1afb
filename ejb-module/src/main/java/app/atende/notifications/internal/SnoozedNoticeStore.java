package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.notifications.NoticeId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of notices that are put aside, in the caller's transaction. They are marked as read, so
 * that nothing counts, mails or pushes them; the time at which they come back tells them from those
 * that were read.
 */
@ApplicationScoped
public class SnoozedNoticeStore {

  private static final String ASIDE =
      "SELECT n.id, n.agent_id, n.snoozed_until FROM notice n WHERE ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Puts one of an agent's aside. Says whether it is his. */
  public boolean snooze(NoticeId id, AgentId agent, Instant until) {
    return change(
            new Sql(
                "UPDATE notice SET unread = NULL, snoozed_until = ?, mail_of = NULL,"
                    + " push_of = NULL WHERE id = ? AND agent_id = ?",
                until,
                id.value(),
                agent.value()))
        > 0;
  }

  /** Whether this one is the agent's. */
  public boolean exists(NoticeId id, AgentId agent) {
    return !run(new Sql(
            "SELECT n.id FROM notice n WHERE n.id = ? AND n.agent_id = ?",
            id.value(),
            agent.value()))
        .isEmpty();
  }

  /** This one of the agent's, if it is aside; locked. */
  public Optional<SnoozedNotice> aside(NoticeId id, AgentId agent) {
    return one(
        new Sql(
            ASIDE + "n.id = ? AND n.agent_id = ? AND n.snoozed_until IS NOT NULL",
            id.value(),
            agent.value()));
  }

  /** This one, if it is aside until then; locked. */
  public Optional<SnoozedNotice> aside(NoticeId id, Instant until) {
    return one(new Sql(ASIDE + "n.id = ? AND n.snoozed_until = ?", id.value(), until));
  }

  /** So many of those that should have come back before a moment, the oldest first; locked. */
  public List<SnoozedNotice> overdue(Instant before, int most) {
    return read(
        new Sql(
            ASIDE + "n.snoozed_until < ? ORDER BY n.snoozed_until, n.id LIMIT " + most, before));
  }

  /**
   * It is unread again. Where the agent has been told the like of the conversation anew, he has one
   * thing to read, not two.
   *
   * @param at the time at which it stands from now on, or null where it stood
   * @return whether it is there still
   */
  public boolean wake(SnoozedNotice notice, Instant at) {
    change(
        new Sql(
            "DELETE n FROM notice n JOIN notice k ON k.agent_id = n.agent_id"
                + " AND k.conversation_id = n.conversation_id AND k.kind = n.kind"
                + " AND k.about_id = n.about_id"
                + " AND k.unread = 1 WHERE n.id = ? AND n.snoozed_until IS NOT NULL",
            notice.id().value()));
    return change(
            new Sql(
                "UPDATE IGNORE notice SET unread = 1, snoozed_until = NULL, at = COALESCE(?, at)"
                    + " WHERE id = ?",
                at,
                notice.id().value()))
        > 0;
  }

  private Optional<SnoozedNotice> one(Sql sql) {
    return read(sql).stream().findFirst();
  }

  private List<SnoozedNotice> read(Sql sql) {
    return run(sql.add(" FOR UPDATE")).stream()
        .map(Row::of)
        .map(
            row ->
                new SnoozedNotice(
                    new NoticeId(row.number()), new AgentId(row.number()), row.instant()))
        .toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
