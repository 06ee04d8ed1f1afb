package app.atende.webhooks.internal;

import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryDetail;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryLine;
import app.atende.webhooks.DeliveryLook;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of deliveries as administrators read and replay them. */
@ApplicationScoped
public class DeliveryLogStore {

  private static final String LINE =
      "d.id, d.uuid, d.event, d.state, d.cause, d.tries, d.last_status, d.happened_at, d.next_at,"
          + " d.settled_at";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private AttemptStore attempts;

  /** The newest of each webhook that has any. */
  public Map<WebhookId, DeliveryLine> newest() {
    Sql sql =
        new Sql(
            "SELECT w.id, "
                + LINE
                + " FROM webhook w JOIN webhook_delivery d ON d.id = (SELECT MAX(x.id)"
                + " FROM webhook_delivery x WHERE x.webhook_id = w.id)"
                + " WHERE w.serves_inbox_id IS NULL AND w.serves_bot_id IS NULL ORDER BY w.id");
    Map<WebhookId, DeliveryLine> newest = new LinkedHashMap<>();
    for (Object found : run(sql)) {
      Row row = Row.of(found);
      newest.put(new WebhookId(row.number()), line(row));
    }
    return newest;
  }

  /** A part of a webhook's log, newest first. */
  public List<DeliveryLine> list(WebhookId webhook, DeliveryLook look, int most) {
    Sql sql =
        new Sql(
            "SELECT " + LINE + " FROM webhook_delivery d WHERE d.webhook_id = ?", webhook.value());
    if (look.state() != null) {
      sql.add(" AND d.state = ?", look.state());
    }
    if (look.event() != null) {
      sql.add(" AND d.event = ?", look.event().word());
    }
    if (look.before() != null) {
      sql.add(" AND d.id < ?", look.before());
    }
    sql.add(" ORDER BY d.id DESC LIMIT " + most);
    return run(sql).stream().map(Row::of).map(DeliveryLogStore::line).toList();
  }

  /** One of a webhook's with its tries. */
  public Optional<DeliveryDetail> find(WebhookId webhook, DeliveryId id) {
    Sql sql =
        new Sql(
            "SELECT "
                + LINE
                + ", d.body FROM webhook_delivery d WHERE d.id = ?"
                + " AND d.webhook_id = ?",
            id.value(),
            webhook.value());
    return run(sql).stream()
        .map(Row::of)
        .map(row -> new DeliveryDetail(line(row), row.text(), attempts.of(id)))
        .findFirst();
  }

  /** These wait again, as if they were new, and says how many do; none that is being sent. */
  public int replay(WebhookId webhook, Collection<DeliveryId> ids, Patience.Span span) {
    Sql sql = replayed(span);
    sql.add(" WHERE webhook_id = ? AND state <> 'SENDING' AND id IN ", webhook.value());
    sql.addList(ids.stream().map(DeliveryId::value).toList());
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** The same for those that were given up since a moment, the oldest first. */
  public int replayFailed(WebhookId webhook, Instant since, Patience.Span span, int most) {
    Sql sql = replayed(span);
    sql.add(
        " WHERE webhook_id = ? AND state = 'FAILED' AND happened_at >= ? ORDER BY id LIMIT " + most,
        webhook.value(),
        since);
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  private static Sql replayed(Patience.Span span) {
    return new Sql(
        "UPDATE webhook_delivery SET state = 'WAITING', cause = NULL, settled_at = NULL,"
            + " tries = 0, next_at = ?, give_up_at = ?",
        span.at(),
        span.giveUpAt());
  }

  private static DeliveryLine line(Row row) {
    DeliveryId id = new DeliveryId(row.number());
    String uuid = row.text();
    HookEvent event = HookEvent.ofWord(row.text()).orElseThrow();
    DeliveryState state = row.constant(DeliveryState.class);
    DeliveryCause cause = row.constant(DeliveryCause.class);
    int tries = (int) row.number();
    Integer status = row.smallNumberOrNull();
    Instant happened = row.instant();
    Instant next = row.instant();
    DeliveryLine.Times times =
        new DeliveryLine.Times(
            happened, state == DeliveryState.WAITING ? next : null, row.instant());
    return new DeliveryLine(id, uuid, event, state, cause, tries, status, times);
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
