package app.atende.accounts.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AuditFilter;
import app.atende.accounts.AuditLine;
import app.atende.accounts.FormerAgent;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The rows of the audit log, in the caller's transaction and the bound account. */
@ApplicationScoped
public class AuditStore {
  private static final String SELECT =
      "SELECT e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.what, e.object_kind,"
          + " e.object_id, e.object_name, e.detail, e.address FROM audit_entry e WHERE ";

  private static final int MOST_PEOPLE = 1000;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Writes a line with the transaction. */
  public void add(AuditEntry entry) {
    em.persist(entry);
  }

  /** Lines that the filter lets through, the newest first, from behind a place on. */
  public List<AuditLine> list(AuditFilter filter, String cursor, int most) {
    Sql sql = new Sql(SELECT + "TRUE");
    if (filter.agent() != null) {
      sql.add(" AND e.actor_id = ? AND e.actor_kind = 'AGENT'", filter.agent().value());
    }
    if (filter.objectKind() != null) {
      sql.add(" AND e.object_kind = ?", filter.objectKind());
    }
    if (filter.since() != null) {
      sql.add(" AND e.at >= ?", filter.since());
    }
    if (filter.until() != null) {
      sql.add(" AND e.at < ?", filter.until());
    }
    if (cursor != null && !cursor.isEmpty()) {
      AuditCursor last = AuditCursor.of(cursor);
      sql.add(" AND e.at <= ? AND (e.at < ? OR e.id < ?)", last.at(), last.at(), last.id());
    }
    return lines(sql.add(" ORDER BY e.at DESC, e.id DESC LIMIT " + most));
  }

  /** So many lines behind so many others, the newest first. */
  public List<AuditLine> page(int first, int most) {
    return lines(
        new Sql(SELECT + "TRUE ORDER BY e.at DESC, e.id DESC LIMIT " + first + ", " + most));
  }

  /** How many lines there are, counted up to so many. */
  public long count(int most) {
    Sql sql =
        new Sql("SELECT COUNT(*) FROM (SELECT 1 FROM audit_entry e LIMIT " + most + ") counted");
    return Row.of(sql.bindTo(em.createNativeQuery(sql.text())).getSingleResult()).number();
  }

  /** Who stands in the log and is no agent, by name. An index leaps from person to person. */
  public List<FormerAgent> formerAgents() {
    Sql sql =
        new Sql(
            "SELECT g.actor_id, NULLIF(g.name, '') FROM (SELECT p.actor_id, (SELECT"
                + " COALESCE(e.actor_name, '') FROM audit_entry e WHERE e.actor_id = p.actor_id"
                + " AND e.actor_kind = 'AGENT' ORDER BY e.at DESC, e.id DESC LIMIT 1) AS name"
                + " FROM (SELECT DISTINCT d.actor_id FROM audit_entry d"
                + " WHERE d.actor_id IS NOT NULL LIMIT "
                + MOST_PEOPLE
                + ") p WHERE NOT EXISTS (SELECT 1 FROM agent a WHERE a.id = p.actor_id)) g"
                + " WHERE g.name IS NOT NULL ORDER BY g.name, g.actor_id");
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream()
        .map(Row::of)
        .map(row -> new FormerAgent(new AgentId(row.number()), row.text()))
        .toList();
  }

  /** One line; throws {@code NOT_FOUND}. */
  public AuditLine get(long id) {
    return lines(new Sql(SELECT + "e.id = ?", id)).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
  }

  private List<AuditLine> lines(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(AuditRow::read).toList();
  }
}
