package app.atende.webhooks.internal;

import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rows of webhooks that serve an inbox. They stand in no list; address and secret are the
 * inbox's own.
 */
@ApplicationScoped
public class InboxHookStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private AudienceStore audience;

  /**
   * A programming interface, or a bot, and the row that serves it.
   *
   * @param hasAddress whether it wants to hear anything
   * @param hook the row; null as long as it never had an address
   * @param enabled whether the row is switched on
   * @param failures of the row, since its last success
   */
  public record Served(boolean hasAddress, WebhookId hook, boolean enabled, int failures) {

    /** Whether what happens there is sent. */
    public boolean isServed() {
      return hasAddress && enabled;
    }
  }

  /** How an inbox is served; empty for one that is no programming interface. One statement. */
  public Optional<Served> of(InboxId inbox) {
    Sql sql =
        new Sql(
            "SELECT c.webhook_url <> '', w.id, w.enabled, COALESCE(w.failures, 0)"
                + " FROM api_channel c LEFT JOIN webhook w ON w.serves_inbox_id = c.inbox_id"
                + " WHERE c.inbox_id = ?",
            inbox.value());
    return run(sql).stream().map(Row::of).map(InboxHookStore::served).findFirst();
  }

  /** What the four columns of a row say. */
  static Served served(Row row) {
    boolean hasAddress = row.flag();
    Long id = row.numberOrNull();
    return new Served(
        hasAddress, id == null ? null : new WebhookId(id), row.flag(), (int) row.number());
  }

  /** The row that serves an inbox, switched on or not. */
  public Optional<WebhookId> find(InboxId inbox) {
    Sql sql = new Sql("SELECT id FROM webhook WHERE serves_inbox_id = ?", inbox.value());
    return run(sql).stream().map(id -> new WebhookId(Row.of(id).number())).findFirst();
  }

  /** Whether this is a row that serves an inbox or a bot. */
  public boolean serves(WebhookId id) {
    Sql sql =
        new Sql(
            "SELECT 1 FROM webhook WHERE id = ?"
                + " AND (serves_inbox_id IS NOT NULL OR serves_bot_id IS NOT NULL)",
            id.value());
    return !run(sql).isEmpty();
  }

  /** An inbox has an address for the first time. */
  public void add(InboxId inbox, Instant at) {
    change(
        new Sql(
            "INSERT INTO webhook (name, events, enabled, serves_inbox_id, created_at, updated_at)"
                + " VALUES ('', '', TRUE, ?, ?, ?)",
            inbox.value(),
            at,
            at));
  }

  /** Switches one on or off; it begins as one that never failed. */
  public void turn(WebhookId id, boolean enabled, Instant at) {
    change(
        new Sql(
            "UPDATE webhook SET enabled = ?, failures = 0, paused_until = NULL, updated_at = ?"
                + " WHERE id = ?",
            enabled,
            at,
            id.value()));
  }

  /** Removes one. */
  public void remove(WebhookId id) {
    change(new Sql("DELETE FROM webhook WHERE id = ?", id.value()));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    audience.changed();
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
