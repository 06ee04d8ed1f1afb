package app.atende.webhooks.internal;

import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.DeliveryAttempt;
import app.atende.webhooks.DeliveryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rows of tries. */
@ApplicationScoped
public class AttemptStore {

  private static final int LONGEST_TROUBLE = 200;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** A call that was made: where to, when it began, how long it took. */
  public record Call(String url, Instant at, Duration took) {}

  /** Writes one down. */
  public void add(DeliveryId delivery, Call call, Verdict verdict) {
    Sql sql =
        new Sql(
            "INSERT INTO webhook_attempt SET delivery_id = ?, at = ?, millis = ?, url = ?",
            delivery.value(),
            call.at(),
            call.took().toMillis(),
            call.url());
    if (verdict.status() != null) {
      sql.add(", status = ?", verdict.status());
    }
    if (verdict.said() != null) {
      boolean answered = verdict.status() != null;
      String said = verdict.said();
      String kept = answered ? said : said.substring(0, Math.min(said.length(), LONGEST_TROUBLE));
      sql.add(answered ? ", answer = ?" : ", trouble = ?", kept);
    }
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Those of a delivery, the oldest first, at most a hundred. */
  public List<DeliveryAttempt> of(DeliveryId delivery) {
    Sql sql =
        new Sql(
            "SELECT at, millis, url, status, trouble, answer FROM webhook_attempt"
                + " WHERE delivery_id = ? ORDER BY id LIMIT 100",
            delivery.value());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(AttemptStore::attempt).toList();
  }

  private static DeliveryAttempt attempt(Row row) {
    return new DeliveryAttempt(
        row.instant(),
        Duration.ofMillis(row.number()),
        row.text(),
        row.smallNumberOrNull(),
        row.text(),
        row.text());
  }
}
