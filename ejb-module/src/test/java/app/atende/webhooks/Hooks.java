package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;

import app.atende.config.Now;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.SentMessage;
import app.atende.events.EventNote;
import app.atende.events.internal.NotePaper;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import app.atende.webhooks.internal.DeliveryTurn;
import app.atende.webhooks.internal.Target;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What tests of webhooks do in Acme's rooms. */
final class Hooks {

  private final Rooms rooms;

  Hooks(Rooms rooms) {
    this.rooms = rooms;
  }

  /** As if there had never been a webhook. */
  void clear() {
    rooms.get(Now.class).reset();
    rooms.sql(
        "DELETE FROM webhook_delivery",
        "DELETE FROM webhook",
        "ALTER TABLE webhook AUTO_INCREMENT = 1",
        "DELETE FROM audit_entry");
    rooms.sql("DELETE FROM atenderelay.outbox WHERE account_id = " + rooms.acme());
  }

  /** Olga wants everything told there. */
  WebhookId everythingTo(String url) {
    return create(url, EnumSet.allOf(HookEvent.class)).id();
  }

  WebhookSecret create(String url, Set<HookEvent> events) {
    return rooms.callInRequest(
        () -> rooms.get(Webhooks.class).create(WebhookEdit.of(url, events), OLGA));
  }

  /** Olga writes to the contact. */
  SentMessage reply(DisplayId conversation, String words) {
    return rooms.call(
        () -> rooms.get(Conversations.class).reply(conversation, MessageDraft.of(words), OLGA));
  }

  /** A worker of the lane does his turn. */
  void work(WebhookId webhook) {
    rooms.callInRequest(
        () -> {
          rooms.get(DeliveryTurn.class).work(new Target(rooms.acme(), webhook));
          return null;
        });
  }

  /** Time passes, and then a worker does his turn. */
  void workAfter(Duration time, WebhookId webhook) {
    rooms.get(Now.class).pass(time);
    work(webhook);
  }

  /** The log, the newest first. */
  List<DeliveryLine> log(WebhookId webhook) {
    DeliveryLook all = new DeliveryLook(null, null, null, 100);
    return rooms.call(() -> rooms.get(WebhookDeliveries.class).list(webhook, all, OLGA)).lines();
  }

  DeliveryDetail detail(WebhookId webhook, DeliveryId id) {
    return rooms.call(() -> rooms.get(WebhookDeliveries.class).get(webhook, id, OLGA));
  }

  WebhookSummary summary(WebhookId webhook) {
    return rooms.call(() -> rooms.get(Webhooks.class).get(webhook, OLGA));
  }

  /** What lies in the outbox for a listener. */
  List<EventNote> notes(String listener) {
    String sql =
        "SELECT event, payload FROM atenderelay.outbox WHERE listener = '"
            + listener
            + "' AND account_id = "
            + rooms.acme()
            + " ORDER BY id";
    return rooms.call(
        () ->
            rooms.ask(sql).stream()
                .map(Row::of)
                .map(row -> NotePaper.read(row.text(), row.text()))
                .toList());
  }

  long count(String sql) {
    return rooms.call(() -> Row.of(rooms.ask(sql).get(0)).number());
  }
}
