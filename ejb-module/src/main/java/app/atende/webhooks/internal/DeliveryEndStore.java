package app.atende.webhooks.internal;

import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.webhooks.DeliveryCause;
import app.atende.webhooks.DeliveryId;
import app.atende.webhooks.HookEvent;
import app.atende.webhooks.WebhookId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** How deliveries end that nobody sends any more. */
@ApplicationScoped
public class DeliveryEndStore {

  private static final String WAITING =
      "SELECT id, event FROM webhook_delivery WHERE webhook_id = ? AND state = 'WAITING'";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Gives up what waits for a webhook that is switched off still, and says how many there were. */
  public int giveUpWaiting(WebhookId webhook, Instant at, int most) {
    return change(
        new Sql(
            "UPDATE webhook_delivery SET state = 'FAILED', cause = 'SWITCHED_OFF', settled_at = ?"
                + " WHERE webhook_id = ? AND state = 'WAITING' AND NOT EXISTS"
                + " (SELECT 1 FROM webhook w WHERE w.id = ? AND w.enabled) LIMIT "
                + most,
            at,
            webhook.value(),
            webhook.value()));
  }

  /** One that waits. */
  public record Waiting(DeliveryId id, HookEvent event) {}

  /** Those of a webhook that should have been given up before this moment, the first due first. */
  public List<Waiting> late(WebhookId webhook, Instant before, int most) {
    return waiting(
        new Sql(WAITING + " AND give_up_at < ?", webhook.value(), before)
            .add(" ORDER BY next_at LIMIT " + most));
  }

  /** Those that wait for a webhook that is switched off still. */
  public List<Waiting> waitingForNobody(WebhookId webhook, int most) {
    return waiting(
        new Sql(WAITING, webhook.value())
            .add(" AND NOT EXISTS (SELECT 1 FROM webhook w WHERE w.id = ?", webhook.value())
            .add(" AND w.enabled) ORDER BY next_at LIMIT " + most));
  }

  private List<Waiting> waiting(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(DeliveryEndStore::waiting).toList();
  }

  private static Waiting waiting(Row row) {
    return new Waiting(new DeliveryId(row.number()), HookEvent.ofWord(row.text()).orElseThrow());
  }

  /** Gives these up, but for those that somebody began to send meanwhile. */
  public void giveUp(Collection<Waiting> some, DeliveryCause cause, Instant at) {
    if (!some.isEmpty()) {
      change(
          new Sql(
                  "UPDATE webhook_delivery SET state = 'FAILED', cause = ?, settled_at = ?"
                      + " WHERE state = 'WAITING' AND id IN ",
                  cause,
                  at)
              .addList(some.stream().map(one -> one.id().value()).toList()));
    }
  }

  /** Drops so many of a webhook's, and says how many there were. */
  public int drop(WebhookId webhook, int most) {
    return change(
        new Sql(
            "DELETE FROM webhook_delivery WHERE webhook_id = ? LIMIT " + most, webhook.value()));
  }

  /** Drops what tells of conversations. */
  public void forget(Collection<ConversationId> conversations) {
    change(
        new Sql("DELETE FROM webhook_delivery WHERE conversation_id IN ")
            .addList(conversations.stream().map(ConversationId::value).toList()));
  }

  /** Drops what tells of a contact alone. */
  public void forget(ContactId contact) {
    change(new Sql("DELETE FROM webhook_delivery WHERE contact_id = ?", contact.value()));
  }

  /** What tells of one contact goes with another one from now on. */
  public void move(ContactId from, ContactId to) {
    change(
        new Sql(
            "UPDATE webhook_delivery SET contact_id = ? WHERE contact_id = ?",
            to.value(),
            from.value()));
  }

  /** What tells of one conversation goes with another one from now on. */
  public void move(ConversationId from, ConversationId to) {
    change(
        new Sql(
            "UPDATE webhook_delivery SET conversation_id = ? WHERE conversation_id = ?",
            to.value(),
            from.value()));
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
