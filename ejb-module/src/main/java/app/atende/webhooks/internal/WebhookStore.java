package app.atende.webhooks.internal;

import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.DeliveryLine;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookEdit;
import app.atende.webhooks.WebhookId;
import app.atende.webhooks.WebhookSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of webhooks: what was said of them, and their sealed secrets. Those that serve an inbox
 * or a bot are none of these.
 */
@ApplicationScoped
public class WebhookStore {

  private static final String OWN = " WHERE serves_inbox_id IS NULL AND serves_bot_id IS NULL";
  private static final String HOOKS =
      "SELECT id, version, name, url, events, inbox_id, enabled, failures, paused_until,"
          + " stopped_at, created_at, updated_at FROM webhook"
          + OWN;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private SecretBox box;
  @Inject private AudienceStore audience;

  /** A webhook as it is kept. */
  public record Hook(
      WebhookId id,
      long version,
      WebhookEdit edit,
      WebhookSummary.Health health,
      Instant createdAt,
      Instant updatedAt) {

    /** As its administrators see it, with its newest delivery or null. */
    public WebhookSummary summary(DeliveryLine last) {
      return new WebhookSummary(id, version, edit, health, last, createdAt, updatedAt);
    }

    /** Its name, or its address when it has none. */
    public String shownName() {
      return edit.name().isEmpty() ? edit.url() : edit.name();
    }
  }

  /** All of them, the oldest first. */
  public List<Hook> all() {
    return hooks(new Sql(HOOKS + " ORDER BY id"));
  }

  /** One of them. */
  public Optional<Hook> find(WebhookId id) {
    return hooks(new Sql(HOOKS + " AND id = ?", id.value())).stream().findFirst();
  }

  /** How many there are. */
  public long count() {
    return Row.of(run(new Sql("SELECT COUNT(*) FROM webhook" + OWN)).get(0)).number();
  }

  /** Whether one other than this has the address; null for a new one. */
  public boolean isTaken(String url, WebhookId self) {
    Sql sql = new Sql("SELECT id FROM webhook WHERE url_hash = ?", Tokens.sha256(url));
    return run(sql).stream()
        .map(id -> Row.of(id).number())
        .anyMatch(id -> self == null || id != self.value());
  }

  /** The secrets of all, in clear. */
  public Map<WebhookId, String> secrets() {
    Map<WebhookId, String> all = new LinkedHashMap<>();
    for (Object found : run(new Sql("SELECT id, secret FROM webhook" + OWN + " ORDER BY id"))) {
      Row row = Row.of(found);
      all.put(new WebhookId(row.number()), box.openText(row.bytes()));
    }
    return all;
  }

  /** Keeps a new one. */
  public WebhookId add(WebhookEdit edit, String secret, Instant at) {
    change(
        new Sql(
            "INSERT INTO webhook (name, url, url_hash, events, enabled, secret, created_at,"
                + " updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            edit.name(),
            edit.url(),
            Tokens.sha256(edit.url()),
            words(edit.events()),
            edit.enabled(),
            box.seal(secret),
            at,
            at));
    WebhookId id = new WebhookId(Row.of(run(new Sql("SELECT LAST_INSERT_ID()")).get(0)).number());
    showInbox(id, edit.inbox());
    return id;
  }

  /** Writes what was said of it; it begins as one that never failed. */
  public void change(WebhookId id, WebhookEdit edit, Instant at) {
    change(
        new Sql(
            "UPDATE webhook SET name = ?, url = ?, url_hash = ?, events = ?, enabled = ?,"
                + " failures = 0, paused_until = NULL, stopped_cause = NULL, stopped_at = NULL,"
                + " version = version + 1, updated_at = ? WHERE id = ?",
            edit.name(),
            edit.url(),
            Tokens.sha256(edit.url()),
            words(edit.events()),
            edit.enabled(),
            at,
            id.value()));
    showInbox(id, edit.inbox());
  }

  private void showInbox(WebhookId id, InboxId inbox) {
    Sql sql =
        inbox == null
            ? new Sql("UPDATE webhook SET inbox_id = NULL WHERE id = ?", id.value())
            : new Sql("UPDATE webhook SET inbox_id = ? WHERE id = ?", inbox.value(), id.value());
    change(sql);
  }

  /** Stands beside this inbox no more. */
  public void forget(InboxId inbox) {
    change(new Sql("UPDATE webhook SET inbox_id = NULL WHERE inbox_id = ?", inbox.value()));
  }

  /** Signs with another secret, and until then with the one before too. */
  public void rotate(WebhookId id, String secret, Instant previousUntil, Instant at) {
    change(
        new Sql(
            "UPDATE webhook SET previous_secret = secret, previous_until = ?, secret = ?,"
                + " version = version + 1, updated_at = ? WHERE id = ?",
            previousUntil,
            box.seal(secret),
            at,
            id.value()));
  }

  /** Removes one. */
  public void remove(WebhookId id) {
    change(new Sql("DELETE FROM webhook WHERE id = ?", id.value()));
  }

  private List<Hook> hooks(Sql sql) {
    return run(sql).stream().map(Row::of).map(WebhookStore::hook).toList();
  }

  private static Hook hook(Row row) {
    WebhookId id = new WebhookId(row.number());
    long version = row.number();
    String name = row.text();
    String url = row.text();
    Set<HookEvent> events = events(row.text());
    Long inbox = row.numberOrNull();
    WebhookEdit edit =
        new WebhookEdit(url, name, events, inbox == null ? null : new InboxId(inbox), row.flag());
    WebhookSummary.Health health =
        new WebhookSummary.Health((int) row.number(), row.instant(), row.instant());
    return new Hook(id, version, edit, health, row.instant(), row.instant());
  }

  private static String words(Collection<HookEvent> events) {
    return String.join(",", HookEvent.words(events));
  }

  static Set<HookEvent> events(String words) {
    Set<HookEvent> all = EnumSet.noneOf(HookEvent.class);
    Arrays.stream(words.split(","))
        .map(HookEvent::ofWord)
        .flatMap(Optional::stream)
        .forEach(all::add);
    return all;
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    audience.changed();
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
