package app.atende.events.internal;

import app.atende.config.Now;
import app.atende.events.EventNote;
import app.atende.rows.Sql;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Puts rows into the outbox on the account's own connection, in the transaction of what happened:
 * an account's role may insert there and read nothing.
 */
@ApplicationScoped
public class OutboxStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private Tenants tenants;
  @Inject private Now now;

  /**
   * One row for each of these listeners, in one statement.
   *
   * @param listeners each with the moment before which it is not due; empty for at once
   */
  public void add(Map<String, Optional<Instant>> listeners, EventNote note) {
    String payload = NotePaper.write(note);
    long account = tenants.current().value();
    Instant at = now.instant();
    Sql sql =
        new Sql(
            "INSERT INTO atenderelay.outbox"
                + " (account_id, listener, event, payload, available_at, created_at) VALUES ");
    String separator = "";
    for (Map.Entry<String, Optional<Instant>> row : listeners.entrySet()) {
      Instant due = row.getValue().orElse(at);
      sql.add(
          separator + "(?, ?, ?, ?, ?, ?)", account, row.getKey(), note.event(), payload, due, at);
      separator = ", ";
    }
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
