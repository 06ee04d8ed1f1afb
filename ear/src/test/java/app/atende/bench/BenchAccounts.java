package app.atende.bench;

import app.atende.house.world.Desk;
import app.atende.launcher.House;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Accounts for a bench, made through the front doors: one administrator, one API inbox each. */
final class BenchAccounts {
  private static final String EMAIL = "bench@example.com";
  private static final String PASSWORD = "bancada-de-medidas-2026";

  private final URI address;
  private final BenchClient platform;
  private final long user;
  private final BenchClient administrator;
  private final String pubsub;

  BenchAccounts(House house) {
    address = house.address();
    platform = new BenchClient(address, house.environment().get("ATENDE_PLATFORM_TOKEN"));
    var made =
        platform.post(
            "/platform/api/v1/users",
            Map.of("name", "Bench", "email", EMAIL, "password", PASSWORD));
    user = made.get("id").asLong();
    administrator = new BenchClient(address, made.get("access_token").asText());
    pubsub = made.get("pubsub_token").asText();
  }

  /** One account with an inbox and a conversation; returns where its contact writes. */
  Place make(int number) {
    long account =
        platform
            .post("/platform/api/v1/accounts", Map.of("name", "Bench " + number))
            .get("id")
            .asLong();
    platform.post(
        "/platform/api/v1/accounts/" + account + "/account_users",
        Map.of("user_id", user, "role", "administrator"));
    String inbox =
        administrator
            .post(
                "/api/v1/accounts/" + account + "/inboxes",
                Map.of("name", "API", "channel", Map.of("type", "api")))
            .get("inbox_identifier")
            .asText();
    return new Place(account, inbox);
  }

  List<Place> make(int from, int count) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(make(from + i));
    }
    return places;
  }

  /** Has that address told of every message there. */
  void webhook(Place place, String address) {
    administrator.post(
        "/api/v1/accounts/" + place.account() + "/webhooks",
        Map.of("url", address, "subscriptions", List.of("message_created")));
  }

  /** The administrator's program. */
  BenchClient program() {
    return administrator;
  }

  /** The administrator at the console. */
  Desk desk() {
    return new Desk(address).logIn(EMAIL, PASSWORD);
  }

  /** Where the house is. */
  URI address() {
    return address;
  }

  /** The administrator's session, for a browser. */
  Cookie sessionCookie() {
    String token = desk().cookie(Desk.SESSION).orElseThrow();
    return new Cookie(Desk.SESSION, token).setUrl(address.toString());
  }

  /** The frame by which the administrator's client subscribes to that account. */
  String subscription(Place place) {
    String identifier =
        "{\\\"channel\\\":\\\"RoomChannel\\\",\\\"pubsub_token\\\":\\\"%s\\\",\\\"account_id\\\":%d,\\\"user_id\\\":%d}"
            .formatted(pubsub, place.account(), user);
    return "{\"command\":\"subscribe\",\"identifier\":\"" + identifier + "\"}";
  }

  /** A contact of its own in that account, with an open conversation. */
  Line line(Place place) {
    BenchClient visitor = new BenchClient(address, null);
    String contact = "/public/api/v1/inboxes/" + place.inbox() + "/contacts";
    String own = contact + "/" + source(visitor, contact);
    return new Line(visitor, own + "/conversations/" + conversation(visitor, own) + "/messages");
  }

  /** The administrator's program at an open conversation of a contact of its own there. */
  Line byProgram(Place place) {
    BenchClient visitor = new BenchClient(address, null);
    String contact = "/public/api/v1/inboxes/" + place.inbox() + "/contacts";
    long conversation = conversation(visitor, contact + "/" + source(visitor, contact));
    String account = "/api/v1/accounts/" + place.account();
    return new Line(administrator, account + "/conversations/" + conversation + "/messages");
  }

  private static String source(BenchClient visitor, String contacts) {
    return visitor.post(contacts, Map.of("name", "Carla")).get("source_id").asText();
  }

  private static long conversation(BenchClient visitor, String contact) {
    return visitor.post(contact + "/conversations", Map.of()).get("id").asLong();
  }

  /** An account and its API inbox. */
  record Place(long account, String inbox) {}

  /** Where one contact, or a program, writes. */
  record Line(BenchClient writer, String path) {
    void write(String text, String echo) {
      writer.post(path, Map.of("content", text, "echo_id", echo));
    }
  }
}
