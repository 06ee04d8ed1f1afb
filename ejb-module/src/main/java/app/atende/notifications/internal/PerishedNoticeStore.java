package app.atende.notifications.internal;

import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Drops old notices, each time some of the oldest in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PerishedNoticeStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** The oldest of those from before a moment that are not put aside. */
  public int dropBefore(Instant before, int most) {
    Sql some =
        new Sql(
            "DELETE FROM notice WHERE at < ? AND snoozed_until IS NULL ORDER BY at LIMIT "
                + Math.max(1, most),
            before);
    return some.bindTo(em.createNativeQuery(some.text())).executeUpdate();
  }
}
