package app.atende.webhooks;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.DisplayId;
import app.atende.conversations.SentMessage;
import app.atende.conversations.Timelines;
import app.atende.events.EventNote;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.Inboxes;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** What tests of the address of the inbox Sales do in Acme's rooms. */
final class InboxHooks {

  private final Rooms rooms;
  private final Hooks hooks;

  InboxHooks(Rooms rooms) {
    this.rooms = rooms;
    this.hooks = new Hooks(rooms);
  }

  /** As if the inbox had never had an address; it signs with {@code s3cret}. */
  void clear() {
    hooks.clear();
    String sealed = HexFormat.of().formatHex(rooms.get(SecretBox.class).seal("s3cret"));
    rooms.sql(
        "UPDATE api_channel SET webhook_url = NULL, webhook_secret = UNHEX('"
            + sealed
            + "'), hmac_secret = UNHEX('"
            + sealed
            + "')");
  }

  /** Olga types this address into the inbox's settings; null for none. */
  void pointTo(String url) {
    rooms.callInRequest(
        () -> {
          rooms
              .get(Inboxes.class)
              .change(rooms.get(InboxQueries.class).get(SALES, OLGA).edit().calling(url), OLGA);
          return null;
        });
  }

  /** Somebody writes to Sales. */
  DisplayId begun(String sourceId) {
    Arrival arrival = Arrival.known(SALES, sourceId, ContactProfile.EMPTY.withName(sourceId));
    ContactSession session =
        rooms.call(() -> rooms.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
    return rooms.write(session, "Bom dia").conversation();
  }

  /** The row that serves Sales. */
  WebhookId hook() {
    return new WebhookId(hooks.count("SELECT id FROM webhook WHERE serves_inbox_id = " + SALES));
  }

  /** A worker of the lane does his turn, and agents are told what they have to know. */
  void work() {
    hooks.work(hook());
    report();
  }

  /** Time passes, and then a worker does his turn. */
  void workAfter(Duration time) {
    rooms.get(Now.class).pass(time);
    work();
  }

  /** What lies in the outbox for agents is told them. */
  void report() {
    for (EventNote note : hooks.notes("report-undelivered")) {
      rooms.run(() -> rooms.get(ReportUndelivered.class).handle(note));
    }
    rooms.sql(
        "DELETE FROM atenderelay.outbox WHERE listener = 'report-undelivered' AND account_id = "
            + rooms.acme());
  }

  /** The inbox's log, the newest first. */
  List<DeliveryLine> log() {
    DeliveryLook all = new DeliveryLook(null, null, null, 100);
    return rooms.call(() -> rooms.get(InboxDeliveries.class).list(SALES, all, OLGA)).lines();
  }

  /** How far a message has come. */
  DeliveryReport delivery(SentMessage sent) {
    return rooms
        .call(
            () ->
                rooms
                    .get(Timelines.class)
                    .bubbles(sent.conversation(), List.of(sent.message()), OLGA)
                    .get(0))
        .delivery();
  }
}
