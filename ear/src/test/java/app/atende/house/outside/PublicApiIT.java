package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Line;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The customer's programs: contacts, conversations and messages at an API inbox. */
class PublicApiIT {
  @Test
  void aContactWritesAndReadsWhatTheAgentAnswers() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    acme.owner()
        .logsIn()
        .act(
            acme.id(),
            "conversations/" + conversation + "/messages",
            Map.of("content", "we look for it"))
        .ok();
    acme.owner()
        .logsIn()
        .act(
            acme.id(),
            "conversations/" + conversation + "/messages",
            Map.of("content", "she is impatient", "note", true))
        .ok();
    List<String> seen = new ArrayList<>();
    carla.reads().forEach(message -> seen.add(message.path("content").asText()));
    assertThat(seen).containsExactly("lost parcel", "we look for it");
  }

  @Test
  void aContactFillsInOnlyWhatHeWasSent() {
    Company acme = Company.acme();
    Inbox support =
        acme.change(
            acme.api("Support"), Map.of("greeting_enabled", true, "greeting_message", "Hello!"));
    Contact carla = Contact.at(support, "Carla");
    carla.begins("lost parcel");
    JsonNode own = carla.reads().get(0);
    JsonNode greeting = carla.reads().get(1);
    assertThat(greeting.path("content").asText()).isEqualTo("Hello!");
    assertThat(greeting.path("message_type").asInt()).isEqualTo(3);

    Map<String, Object> form =
        Map.of("submitted_values", List.of(Map.of("name", "order", "value", "4711")));
    JsonNode kept = fillIn(carla, greeting, form).ok().json();
    assertThat(kept.at("/content_attributes/submitted_values/0/value").asText()).isEqualTo("4711");
    assertThat(carla.reads().get(1).at("/content_attributes/submitted_values/0/name").asText())
        .isEqualTo("order");
    Map<String, Object> rating = Map.of("csat_survey_response", Map.of("rating", 5));
    assertThat(fillIn(carla, greeting, rating).ok().body()).contains("\"rating\":5");

    assertThat(fillIn(carla, own, form).status()).isEqualTo(404);
    assertThat(fillIn(carla, greeting, Map.of()).status()).isEqualTo(422);
    Map<String, Object> nine = Map.of("csat_survey_response", Map.of("rating", 9));
    assertThat(fillIn(carla, greeting, nine).status()).isEqualTo(422);
    Contact mallory = Contact.at(support, "Mallory");
    mallory.begins("let me in");
    assertThat(fillIn(mallory, greeting, form).status()).isEqualTo(404);
  }

  private static Answer fillIn(Contact contact, JsonNode message, Map<String, Object> body) {
    String address = contact.messages() + "/" + message.path("id").asLong();
    return contact.client().send("PATCH", address, body);
  }

  @Test
  void theSameEchoIdTwiceIsOneMessage() throws Exception {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int sent = 0; sent < 16; sent++) {
        answers.add(threads.submit(() -> carla.writes("only once", "echo-1")));
      }
      for (Future<Answer> answer : answers) {
        Answer got = answer.get();
        assertThat(got.status()).as("%s", got).isLessThan(500);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(carla.reads()).hasSize(2);
    assertThat(carla.writes("only once", "echo-1").ok().json().path("content").asText())
        .isEqualTo("only once");
    assertThat(carla.reads()).hasSize(2);
  }

  @Test
  void theHeaderIdempotencyKeyDoesTheSame() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    Client program = new Client().with("Idempotency-Key", "key-1");
    long first =
        program.post(carla.messages(), Map.of("content", "once")).ok().json().path("id").asLong();
    long again =
        program.post(carla.messages(), Map.of("content", "once")).ok().json().path("id").asLong();
    assertThat(again).isEqualTo(first);
    assertThat(carla.reads()).hasSize(2);
  }

  @Test
  void whatIsNotThereOrNotHisIsNotFound() {
    Company acme = Company.acme();
    Inbox support = acme.api("Support");
    Contact carla = Contact.at(support, "Carla");
    carla.begins("lost parcel");
    Contact dora = Contact.at(support, "Dora");
    dora.begins("other parcel");
    Client program = new Client();
    for (String path :
        List.of(
            "/public/api/v1/inboxes/guess",
            "/public/api/v1/inboxes/guess/contacts/guess",
            carla.address().replaceFirst("contacts/.*", "contacts/guess"),
            carla.address() + "/conversations/999999",
            carla.address() + "/conversations/" + dora.conversation(),
            carla.address() + "/conversations/" + dora.conversation() + "/messages",
            "/public/api/v1/inboxes/guess/contacts")) {
      assertThat(program.get(path).status()).as(path).isIn(404, 405);
    }
    assertThat(
            program
                .post(
                    dora.messages().replace(dora.address(), carla.address()),
                    Map.of("content", "x"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void badInputIsRefusedAndNeverBreaksAnything() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    carla.begins("lost parcel");
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "{\"content\":{}}",
            "{\"content\":[1]}",
            "{\"content\":\"\"}",
            "[".repeat(5000),
            "{\"a\":".repeat(5000))) {
      Answer answer = carla.client().send("POST", carla.messages(), body);
      assertThat(answer.status()).as("%.40s → %s", body, answer).isBetween(200, 499);
    }
    String large = "{\"content\":\"" + "x".repeat(2_000_000) + "\"}";
    assertThat(carla.client().send("POST", carla.messages(), large).status()).isBetween(400, 499);
    carla.writes("Ünïcödé 🎉 \u0000 <b>'\"").ok();
  }

  @Test
  void anIdentityNeedsItsProof() throws Exception {
    Company acme = Company.acme();
    Inbox support = acme.api("Support");
    Client program = new Client();
    String contacts = "/public/api/v1/inboxes/" + support.token() + "/contacts";
    String hash = hmac(support.secret(), "carla-1");
    JsonNode proven =
        program
            .post(
                contacts, Map.of("identifier", "carla-1", "identifier_hash", hash, "name", "Carla"))
            .ok()
            .json();
    Answer forged =
        program.post(contacts, Map.of("identifier", "carla-1", "identifier_hash", "00".repeat(32)));
    assertThat(forged.status()).as("%s", forged).isGreaterThanOrEqualTo(400);
    String source = proven.path("source_id").asText();
    String conversation =
        program
            .post(contacts + "/" + source + "/conversations", Map.of())
            .ok()
            .json()
            .path("id")
            .asText();
    JsonNode unproven = program.post(contacts, Map.of("identifier", "carla-1")).json();
    String other = unproven.path("source_id").asText("none");
    Answer seen = program.get(contacts + "/" + other + "/conversations/" + conversation);
    assertThat(seen.status()).as("an unproven session sees nothing older: %s", seen).isEqualTo(404);
  }

  @Test
  void theContactsCableHearsTheAnswerButNoNote() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Support"), "Carla");
    long conversation = carla.begins("lost parcel");
    try (Line cable = Line.open(carla.client(), "/cable", null)) {
      cable.say(subscribe(carla.pubsubToken()));
      var desk = acme.owner().logsIn();
      String messages = "conversations/" + conversation + "/messages";
      desk.act(acme.id(), messages, Map.of("content", "a secret", "note", true)).ok();
      desk.act(acme.id(), messages, Map.of("content", "we look for it")).ok();
      app.atende.house.world.Patience.within(Duration.ofSeconds(3))
          .until(() -> cable.heard().toString().contains("we look for it"));
      assertThat(cable.heard().toString()).doesNotContain("a secret");
    }
    try (Line stranger = Line.open(new Client(), "/cable", "https://mallory.example")) {
      stranger.say(subscribe("guessed"));
      app.atende.house.world.Patience.within(Duration.ofSeconds(3))
          .until(() -> stranger.heard().toString().contains("reject_subscription"));
    }
  }

  private static String subscribe(String token) {
    return "{\"command\":\"subscribe\",\"identifier\":\"{\\\"channel\\\":\\\"RoomChannel\\\","
        + "\\\"pubsub_token\\\":\\\""
        + token
        + "\\\"}\"}";
  }

  private static String hmac(String key, String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(key.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of()
        .formatHex(mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
}
