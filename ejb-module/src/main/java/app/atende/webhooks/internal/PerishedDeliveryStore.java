package app.atende.webhooks.internal;

import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Deletes deliveries that nobody needs any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PerishedDeliveryStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** The oldest of those from before a moment, with their tries. */
  public int dropBefore(Instant before, int most) {
    Sql some =
        new Sql(
            "DELETE FROM webhook_delivery WHERE happened_at < ? ORDER BY happened_at, id LIMIT "
                + Math.max(1, most),
            before);
    return some.bindTo(em.createNativeQuery(some.text())).executeUpdate();
  }
}
