package app.atende.webhooks.internal;

import app.atende.config.SecretBox;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.DeliveryState;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of deliveries that are to be sent. Whoever claims or settles one holds its webhook's
 * row, so that of one webhook this is done one at a time.
 */
@ApplicationScoped
public class DeliveryStore {

  private static final String OF_HOOK = " WHERE webhook_id = ? AND state = ";
  private static final String HOOK =
      "SELECT failures, paused_until, url, secret, previous_secret, previous_until,"
          + " serves_inbox_id, serves_bot_id FROM webhook WHERE id = ?";
  private static final String DUE =
      "SELECT d.id, d.uuid, d.event, d.subject, d.conversation_id, d.message_id, d.contact_id,"
          + " d.detail, d.body, d.tries, d.give_up_at FROM webhook_delivery d"
          + " WHERE d.webhook_id = ? AND d.state = 'WAITING' AND d.next_at <= ?"
          + " AND NOT EXISTS (SELECT 1 FROM webhook_delivery e WHERE e.webhook_id = d.webhook_id"
          + " AND e.subject = d.subject AND e.state IN ('WAITING', 'SENDING') AND e.id < d.id)"
          + " ORDER BY d.next_at, d.id LIMIT 1";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private SecretBox box;

  /** A webhook while somebody works for it. */
  public record Held(int failures, Instant pausedUntil, Claimed.Address address) {}

  /**
   * Holds the webhook's row; empty when it is gone, switched off, or its inbox or bot has no
   * address.
   */
  public Optional<Held> hold(WebhookId id, Instant at) {
    return hooks(new Sql(HOOK + " AND enabled FOR UPDATE", id.value()), at);
  }

  /** Where a webhook's calls go, switched on or not; empty when it is gone or serves another. */
  public Optional<Claimed.Address> address(WebhookId id, Instant at) {
    Sql sql = new Sql(HOOK + " AND serves_inbox_id IS NULL AND serves_bot_id IS NULL", id.value());
    return hooks(sql, at).map(Held::address);
  }

  private Optional<Held> hooks(Sql sql, Instant at) {
    return run(sql).stream().map(Row::of).flatMap(row -> held(row, at).stream()).findFirst();
  }

  private Optional<Held> held(Row row, Instant at) {
    int failures = (int) row.number();
    Instant paused = row.instant();
    String url = row.text();
    byte[] secret = row.bytes();
    byte[] previous = row.bytes();
    Instant until = row.instant();
    Long inbox = row.numberOrNull();
    Long bot = row.numberOrNull();
    if (inbox != null || bot != null) {
      return (inbox != null ? ofInbox(inbox) : ofBot(bot))
          .map(address -> new Held(failures, paused, address));
    }
    List<String> secrets = new ArrayList<>(List.of(box.openText(secret)));
    if (previous != null && until.isAfter(at)) {
      secrets.add(box.openText(previous));
    }
    return Optional.of(
        new Held(
            failures, paused, new Claimed.Address(url, List.copyOf(secrets), Patience.ACCOUNT)));
  }

  /** Read without a lock: who changes an inbox's settings does not wait for its deliveries. */
  private Optional<Claimed.Address> ofInbox(long inbox) {
    Sql sql =
        new Sql(
            "SELECT webhook_url, webhook_secret FROM api_channel WHERE inbox_id = ?"
                + " AND webhook_url <> ''",
            inbox);
    return served(sql, Patience.INBOX);
  }

  /** Read without a lock, too. */
  private Optional<Claimed.Address> ofBot(long bot) {
    Sql sql =
        new Sql(
            "SELECT outgoing_url, secret FROM agent_bot WHERE id = ? AND outgoing_url <> ''", bot);
    return served(sql, Patience.BOT);
  }

  private Optional<Claimed.Address> served(Sql sql, Patience patience) {
    return run(sql).stream()
        .map(Row::of)
        .map(row -> new Claimed.Address(row.text(), List.of(box.openText(row.bytes())), patience))
        .findFirst();
  }

  /**
   * Whether it is switched on, not paused, and has something to send. One that serves an inbox or a
   * bot is looked after while it is paused, too: its deliveries are given up in time.
   */
  public boolean isDue(WebhookId id, Instant at) {
    Sql sql =
        new Sql(
            "SELECT 1 FROM webhook w WHERE w.id = ? AND w.enabled"
                + " AND (w.paused_until IS NULL OR w.paused_until <= ?"
                + " OR w.serves_inbox_id IS NOT NULL OR w.serves_bot_id IS NOT NULL)"
                + " AND (EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id"
                + " AND d.state = 'WAITING' AND d.next_at <= ?)"
                + " OR EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.webhook_id = w.id"
                + " AND d.state = 'SENDING' AND d.next_at <= ?))",
            id.value(),
            at,
            at,
            at);
    return !run(sql).isEmpty();
  }

  /** Whether something of it is being sent. */
  public boolean isSending(WebhookId id) {
    Sql sql = new Sql("SELECT 1 FROM webhook_delivery" + OF_HOOK + "'SENDING' LIMIT 1", id.value());
    return !run(sql).isEmpty();
  }

  /** What dead nodes had claimed waits again. */
  public void revive(WebhookId id, Instant at) {
    change(
        new Sql(
            "UPDATE webhook_delivery SET state = 'WAITING'"
                + OF_HOOK
                + "'SENDING' AND next_at <= ?",
            id.value(),
            at));
  }

  /** Gives up what could not even be tried in its time, up to so many. */
  public void expire(WebhookId id, Instant before, Instant at) {
    change(
        new Sql(
            "UPDATE webhook_delivery SET state = 'FAILED', cause = 'EXPIRED', settled_at = ?"
                + OF_HOOK
                + "'WAITING' AND give_up_at < ? ORDER BY next_at LIMIT 1000",
            at,
            id.value(),
            before));
  }

  /** The delivery that is due first of those before which none of its subject stands. */
  public Optional<Claimed> claim(WebhookId id, Instant at, Instant leaseEnd) {
    Optional<Claimed> due =
        run(new Sql(DUE, id.value(), at)).stream()
            .map(Row::of)
            .map(DeliveryStore::claimed)
            .findFirst();
    due.ifPresent(
        found ->
            change(
                new Sql(
                    "UPDATE webhook_delivery SET state = 'SENDING', tries = ?, next_at = ?"
                        + " WHERE id = ?",
                    found.tries(),
                    leaseEnd,
                    found.id().value())));
    return due;
  }

  private static Claimed claimed(Row row) {
    DeliveryId id = new DeliveryId(row.number());
    String uuid = row.text();
    HookEvent event = HookEvent.ofWord(row.text()).orElseThrow();
    Subject subject =
        new Subject(row.text(), row.numberOrNull(), row.numberOrNull(), row.numberOrNull());
    Claimed.Kept kept = new Claimed.Kept(row.text(), row.text());
    return new Claimed(id, uuid, event, subject, kept, (int) row.number() + 1, row.instant());
  }

  /** Keeps what is sent in every try. */
  public void keepBody(DeliveryId id, String body) {
    change(new Sql("UPDATE webhook_delivery SET body = ? WHERE id = ?", body, id.value()));
  }

  /** Where a delivery stands after a try. */
  public record Next(DeliveryState state, DeliveryCause cause, Integer status, Instant at) {}

  /** Writes where it stands now, unless somebody else has claimed it since. */
  public boolean settle(Claimed claimed, Next next) {
    Sql sql =
        new Sql("UPDATE webhook_delivery SET state = ?, next_at = ?", next.state(), next.at());
    if (next.state() != DeliveryState.WAITING) {
      sql.add(", settled_at = ?", next.at());
    }
    if (next.cause() != null) {
      sql.add(", cause = ?", next.cause());
    }
    if (next.status() != null) {
      sql.add(", last_status = ?", next.status());
    }
    sql.add(
        " WHERE id = ? AND state = 'SENDING' AND tries = ?", claimed.id().value(), claimed.tries());
    return change(sql) == 1;
  }

  /** What stands behind one of its subject is due with it. */
  public void moveFollowers(WebhookId id, Subject subject, Instant to) {
    change(
        new Sql(
            "UPDATE webhook_delivery SET next_at = ? WHERE webhook_id = ? AND subject = ?"
                + " AND state = 'WAITING'",
            to,
            id.value(),
            subject.key()));
  }

  /** Everything that waits is due. */
  public void moveAll(WebhookId id, Instant to) {
    change(
        new Sql(
            "UPDATE webhook_delivery SET next_at = ?" + OF_HOOK + "'WAITING' AND next_at > ?",
            to,
            id.value(),
            to));
  }

  /** Writes how often it has failed since it last did not, and until when nothing is sent. */
  public void health(WebhookId id, int failures, Optional<Instant> pausedUntil) {
    Sql sql = new Sql("UPDATE webhook SET failures = ?", failures);
    pausedUntil.ifPresentOrElse(
        until -> sql.add(", paused_until = ?", until), () -> sql.add(", paused_until = NULL"));
    change(sql.add(" WHERE id = ?", id.value()));
  }

  /** Switches it off: the other side is gone for good. */
  public void stop(WebhookId id, Instant at) {
    change(
        new Sql(
            "UPDATE webhook SET enabled = FALSE, stopped_cause = 'GONE', stopped_at = ?,"
                + " version = version + 1, updated_at = ? WHERE id = ?",
            at,
            at,
            id.value()));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
