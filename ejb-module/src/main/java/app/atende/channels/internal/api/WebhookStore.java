package app.atende.channels.internal.api;

import app.atende.inboxes.InboxId;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether anybody wants to hear of an inbox: asked for every event, so in one short statement. */
@ApplicationScoped
public class WebhookStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Whether the inbox is a programming interface with an address to send to. */
  public boolean hasWebhook(InboxId inbox) {
    Sql sql =
        new Sql(
            "SELECT 1 FROM api_channel WHERE inbox_id = ? AND webhook_url IS NOT NULL"
                + " AND webhook_url <> ''",
            inbox.value());
    return !sql.bindTo(em.createNativeQuery(sql.text())).getResultList().isEmpty();
  }
}
