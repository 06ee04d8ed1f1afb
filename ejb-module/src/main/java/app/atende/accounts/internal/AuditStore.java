package app.atende.accounts.internal;

import app.atende.accounts.AuditFilter;
import app.atende.accounts.AuditLine;
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
