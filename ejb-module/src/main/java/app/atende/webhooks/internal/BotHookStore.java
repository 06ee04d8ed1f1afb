package app.atende.webhooks.internal;

import app.atende.bots.BotId;
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
 * The rows of webhooks that serve a bot. They stand in no list; address and secret are the bot's
 * own.
 */
@ApplicationScoped
public class BotHookStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private AudienceStore audience;

  /** How a bot is served; empty for one that there is not. One statement. */
  Optional<InboxHookStore.Served> of(BotId bot) {
    Sql sql =
        new Sql(
            "SELECT COALESCE(b.outgoing_url, '') <> '', w.id, w.enabled, COALESCE(w.failures, 0)"
                + " FROM agent_bot b LEFT JOIN webhook w ON w.serves_bot_id = b.id"
                + " WHERE b.id = ?",
            bot.value());
    return run(sql).stream().map(Row::of).map(InboxHookStore::served).findFirst();
  }

  /** The row that serves a bot, switched on or not. */
  public Optional<WebhookId> find(BotId bot) {
    Sql sql = new Sql("SELECT id FROM webhook WHERE serves_bot_id = ?", bot.value());
    return run(sql).stream().map(id -> new WebhookId(Row.of(id).number())).findFirst();
  }

  /** A bot has an address for the first time. */
  void add(BotId bot, Instant at) {
    audience.changed();
    Sql sql =
        new Sql(
            "INSERT INTO webhook (name, events, enabled, serves_bot_id, created_at, updated_at)"
                + " VALUES ('', '', TRUE, ?, ?, ?)",
            bot.value(),
            at,
            at);
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
