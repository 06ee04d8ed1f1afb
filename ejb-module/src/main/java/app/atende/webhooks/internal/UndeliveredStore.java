package app.atende.webhooks.internal;

import app.atende.conversations.ConversationId;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Reads what became of a message that went to an inbox's address or to a bot. */
@Stateless
public class UndeliveredStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * What an agent's message came to; empty for notes and what contacts wrote, while it is still
   * under way, and when a later delivery of the same message was not given up: that one counts.
   */
  public Optional<Undelivered> find(DeliveryId delivery) {
    Sql sql =
        new Sql(
            "SELECT c.display_id, m.id, d.cause, a.status, a.trouble"
                + " FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id"
                + " JOIN message m ON m.id = d.message_id"
                + " JOIN conversation c ON c.id = m.conversation_id"
                + " LEFT JOIN webhook_attempt a ON a.id = (SELECT MAX(x.id) FROM webhook_attempt x"
                + " WHERE x.delivery_id = d.id)"
                + " WHERE d.id = ? AND w.serves_inbox_id IS NOT NULL"
                + " AND d.state IN ('FAILED', 'DELIVERED')"
                + " AND m.message_type = 'OUTGOING' AND NOT m.private_note"
                + " AND NOT EXISTS (SELECT 1 FROM webhook_delivery l"
                + " WHERE l.webhook_id = d.webhook_id AND l.subject = d.subject"
                + " AND l.message_id = d.message_id AND l.event = 'message_created'"
                + " AND l.id > d.id AND l.state <> 'FAILED')",
            delivery.value());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(UndeliveredStore::undelivered).findFirst();
  }

  /**
   * The conversation that a bot has, and of which it could not be told; empty when it was told
   * after all, the conversation is not pending any more, or the account wants it to stay so.
   */
  public Optional<ConversationId> findUnreached(DeliveryId delivery) {
    Sql sql =
        new Sql(
            "SELECT c.id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id"
                + " JOIN conversation c ON c.id = d.conversation_id"
                + " WHERE d.id = ? AND w.serves_bot_id IS NOT NULL"
                + " AND d.state = 'FAILED' AND c.status = 'PENDING'"
                + " AND NOT (SELECT ac.keep_pending_on_bot_failure FROM account ac)",
            delivery.value());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> new ConversationId(Row.of(id).number())).findFirst();
  }

  private static Undelivered undelivered(Row row) {
    return new Undelivered(
        new DisplayId(row.number()),
        new MessageId(row.number()),
        row.constant(DeliveryCause.class),
        row.smallNumberOrNull(),
        row.text());
  }
}
