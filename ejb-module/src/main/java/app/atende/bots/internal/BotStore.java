package app.atende.bots.internal;

import app.atende.bots.BotEdit;
import app.atende.bots.BotId;
import app.atende.bots.BotSummary;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of the account's bots, with their sealed secrets. */
@ApplicationScoped
public class BotStore {

  private static final String BOTS =
      "SELECT id, version, name, description, outgoing_url, picture, created_at FROM agent_bot";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private SecretBox box;

  /** All of them, by name. */
  public List<BotSummary> all() {
    return bots(new Sql(BOTS + " ORDER BY name, id"));
  }

  /** One of them. */
  public Optional<BotSummary> find(BotId id) {
    return bots(new Sql(BOTS + " WHERE id = ?", id.value())).stream().findFirst();
  }

  /** How many there are. */
  public long count() {
    return Row.of(run(new Sql("SELECT COUNT(*) FROM agent_bot")).get(0)).number();
  }

  /** What their calls are signed with, in clear. */
  public Map<BotId, String> secrets() {
    Map<BotId, String> all = new LinkedHashMap<>();
    for (Object found :
        run(new Sql("SELECT id, secret FROM agent_bot WHERE secret IS NOT NULL ORDER BY id"))) {
      Row row = Row.of(found);
      all.put(new BotId(row.number()), box.openText(row.bytes()));
    }
    return all;
  }

  /** Keeps a new one, with a secret that the house makes. */
  public void add(BotId id, BotEdit edit, Instant at) {
    Sql sql =
        new Sql(
            "INSERT INTO agent_bot SET id = ?, name = ?, secret = ?, created_at = ?",
            id.value(),
            edit.name(),
            box.seal(Tokens.random()),
            at);
    if (edit.description() != null) {
      sql.add(", description = ?", edit.description());
    }
    if (edit.outgoingUrl() != null) {
      sql.add(", outgoing_url = ?", edit.outgoingUrl());
    }
    change(sql);
  }

  /** Writes what was said of it. */
  public void change(BotId id, BotEdit edit) {
    Sql sql = new Sql("UPDATE agent_bot SET version = version + 1, name = ?", edit.name());
    if (edit.description() == null) {
      sql.add(", description = NULL");
    } else {
      sql.add(", description = ?", edit.description());
    }
    if (edit.outgoingUrl() == null) {
      sql.add(", outgoing_url = NULL");
    } else {
      sql.add(", outgoing_url = ?", edit.outgoingUrl());
    }
    change(sql.add(" WHERE id = ?", id.value()));
  }

  /** Signs what it is told with another secret from now on. */
  public void replaceSecret(BotId id) {
    change(
        new Sql(
            "UPDATE agent_bot SET secret = ? WHERE id = ?", box.seal(Tokens.random()), id.value()));
  }

  /** Shows it by this picture; null for none. */
  public void picture(BotId id, String key) {
    change(
        key == null
            ? new Sql("UPDATE agent_bot SET picture = NULL WHERE id = ?", id.value())
            : new Sql("UPDATE agent_bot SET picture = ? WHERE id = ?", key, id.value()));
  }

  /** Removes one; where it answered, nobody does before people. */
  public void remove(BotId id) {
    change(new Sql("DELETE FROM agent_bot WHERE id = ?", id.value()));
  }

  private List<BotSummary> bots(Sql sql) {
    return run(sql).stream().map(Row::of).map(BotStore::bot).toList();
  }

  private static BotSummary bot(Row row) {
    return new BotSummary(
        new BotId(row.number()),
        row.number(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.instant());
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
