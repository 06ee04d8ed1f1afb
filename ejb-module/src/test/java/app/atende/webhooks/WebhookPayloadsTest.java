package app.atende.webhooks;

import static app.atende.rooms.Rooms.ADA;
import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.attributes.Attributes;
import app.atende.config.Tokens;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.contacts.WidgetVisits;
import app.atende.conversations.Conversations;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.DisplayId;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelId;
import app.atende.conversations.Labels;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.Priority;
import app.atende.conversations.SentMessage;
import app.atende.conversations.Triage;
import app.atende.conversations.Typing;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is told has the published shape, whatever happens (contract 11.3 to 11.5, S12.7 to S12.17).
 */
class WebhookPayloadsTest {

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final HookPeer peer = new HookPeer();

  private final String mark = Tokens.randomLetters(8).toLowerCase(Locale.ROOT);
  private Hooks hooks;
  private WebhookId webhook;
  private ContactSession carla;
  private DisplayId conversation;

  @BeforeEach
  void open() {
    hooks = new Hooks(rooms);
    hooks.clear();
    peer.forget();
    webhook = hooks.everythingTo(peer.address("/hook"));
    carla = rooms.arrive("carla-" + mark, "Carla");
    conversation = rooms.write(carla, "Perdi\\\nmeu pacote\n").conversation();
  }

  /** Everything that was told, in its order; each of it as published. */
  private List<JsonNode> told() {
    hooks.work(webhook);
    List<JsonNode> bodies = peer.heard().stream().map(HookPeer.Heard::json).toList();
    for (JsonNode body : bodies) {
      assertThat(HookSchemas.complaints(body)).as(body.toString()).isEmpty();
    }
    return bodies;
  }

  private List<String> events() {
    return told().stream().map(body -> body.path("event").asText()).toList();
  }

  private JsonNode last() {
    List<JsonNode> bodies = told();
    return bodies.get(bodies.size() - 1);
  }

  private void quiet() {
    hooks.work(webhook);
    peer.forget();
  }

  @Test
  void whoWritesForTheFirstTimeIsToldOfFromTheContactOn() {
    assertThat(events())
        .contains("contact_created", "conversation_created", "message_created")
        .containsSubsequence("conversation_created", "message_created");
    JsonNode message =
        told().stream()
            .filter(body -> body.path("event").asText().equals("message_created"))
            .findFirst()
            .orElseThrow();
    assertThat(message.path("content").asText()).isEqualTo("Perdi\nmeu pacote");
    assertThat(message.path("message_type").asText()).isEqualTo("incoming");
    assertThat(message.at("/sender/type").asText()).isEqualTo("contact");
    assertThat(message.at("/contact/name").asText()).isEqualTo("Carla");
    assertThat(message.at("/conversation/display_id").asLong()).isEqualTo(conversation.value());
    assertThat(message.at("/conversation/messages/0/sender/type").asText()).isEqualTo("contact");
    assertThat(message.at("/conversation/contact_inbox/pubsub_token").isMissingNode()).isTrue();
  }

  @Test
  void notesAreToldAndMarkedAndActivityLinesAreNot() {
    quiet();
    rooms.call(
        () ->
            rooms
                .get(Conversations.class)
                .addNote(conversation, MessageDraft.of("Entre nós"), ADA));
    assertThat(last().path("private").asBoolean()).isTrue();
    quiet();
    rooms.call(() -> rooms.get(Conversations.class).resolve(conversation, -1, ADA));
    assertThat(events()).containsExactly("conversation_status_changed", "conversation_updated");
    assertThat(last().at("/changed_attributes/0/status/previous_value").asText()).isEqualTo("open");
    assertThat(last().at("/changed_attributes/0/status/current_value").asText())
        .isEqualTo("resolved");
  }

  @Test
  void whatBecomesOfAMessageIsTold() {
    SentMessage sent = hooks.reply(conversation, "Já vejo");
    quiet();
    rooms.call(
        () ->
            rooms
                .get(Conversations.class)
                .report(
                    conversation,
                    sent.message(),
                    DeliveryReport.of(MessageStatus.READ),
                    Actor.SYSTEM));
    assertThat(last().at("/conversation/messages/0/status").asText()).isEqualTo("read");
    quiet();
    rooms.call(
        () -> rooms.get(Conversations.class).deleteMessage(conversation, sent.message(), OLGA));
    assertThat(last().path("event").asText()).isEqualTo("message_updated");
    assertThat(last().at("/content_attributes/deleted").asBoolean()).isTrue();
  }

  @Test
  void whatChangesOfAConversationIsToldWithWhatItWas() {
    LabelId vip =
        rooms.callInRequest(() -> rooms.get(Labels.class).create(LabelEdit.of("vip"), OLGA)).id();
    quiet();
    rooms.call(
        () -> rooms.get(Conversations.class).assign(conversation, Optional.of(idOf(ADA)), OLGA));
    assertThat(last().at("/changed_attributes/0/assignee_id/current_value").asLong()).isEqualTo(2);
    assertThat(last().at("/changed_attributes/0/assignee_id/previous_value").isNull()).isTrue();
    assertThat(last().at("/meta/assignee/name").asText()).isEqualTo("Ada");
    rooms.call(() -> rooms.get(Triage.class).prioritize(conversation, -1, Priority.HIGH, OLGA));
    assertThat(last().at("/changed_attributes/0/priority/current_value").asText())
        .isEqualTo("high");
    rooms.call(
        () -> rooms.get(Triage.class).changeLabels(conversation, LabelChange.add(vip), OLGA));
    assertThat(last().at("/changed_attributes/0/label_list").toString())
        .isEqualTo("{\"previous_value\":[],\"current_value\":[\"vip\"]}");
    rooms.call(
        () -> rooms.get(Triage.class).changeLabels(conversation, LabelChange.remove(vip), OLGA));
    assertThat(last().at("/changed_attributes/0/label_list").toString())
        .isEqualTo("{\"previous_value\":[\"vip\"],\"current_value\":[]}");
    rooms.call(() -> rooms.get(Triage.class).snooze(conversation, -1, Optional.empty(), OLGA));
    assertThat(told())
        .extracting(body -> body.path("status").asText())
        .as("of now, not of then")
        .contains("snoozed");
  }

  @Test
  void whoTypesIsToldForAMinuteOnly() {
    quiet();
    rooms.call(
        () -> {
          rooms.get(Conversations.class).typing(conversation, new Typing(true, true), ADA);
          return null;
        });
    JsonNode typing = last();
    assertThat(typing.path("event").asText()).isEqualTo("conversation_typing_on");
    assertThat(typing.at("/user/email").asText()).isEqualTo("ada@acme.example");
    assertThat(typing.path("is_private").asBoolean()).isTrue();
  }

  @Test
  void whoOpensTheWidgetIsToldWithWhatHisBrowserSays() {
    quiet();
    Attributes told =
        new Attributes(
            Map.of(
                "referer",
                "https://acme.example/preço",
                "password",
                "never",
                "browser",
                Map.of("browser_name", "Firefox", "device_name", 7)));
    rooms.call(
        () -> {
          rooms.get(WidgetVisits.class).opened(carla, told, carla.actor());
          return null;
        });
    JsonNode body = last();
    assertThat(body.path("event").asText()).isEqualTo("webwidget_triggered");
    assertThat(body.path("source_id").asText()).isEqualTo(carla.sourceId());
    assertThat(body.at("/current_conversation/id").asLong()).isEqualTo(conversation.value());
    assertThat(body.path("event_info").toString())
        .isEqualTo(
            "{\"referer\":\"https://acme.example/preço\","
                + "\"browser\":{\"browser_name\":\"Firefox\"},\"initiated_at\":{}}");
  }

  @Test
  void whatChangesOfAContactIsToldWithWhatItWas() {
    quiet();
    ContactProfile told =
        new ContactProfile(
            "Carla Dias",
            "Carla" + mark + "@Example.com",
            null,
            null,
            new Attributes(Map.of("plano", "ouro")),
            Attributes.NONE);
    rooms.call(() -> rooms.get(Contacts.class).update(carla.contact(), -1, told, OLGA));
    JsonNode body = last();
    assertThat(body.path("event").asText()).isEqualTo("contact_updated");
    assertThat(body.path("name").asText()).isEqualTo("Carla Dias");
    assertThat(body.path("changed_attributes").toString())
        .isEqualTo(
            "[{\"name\":{\"previous_value\":\"Carla\",\"current_value\":\"Carla Dias\"}},"
                + "{\"email\":{\"previous_value\":null,\"current_value\":\"carla"
                + mark
                + "@example.com\"}},"
                + "{\"custom_attributes\":{\"previous_value\":{},"
                + "\"current_value\":{\"plano\":\"ouro\"}}}]");
    quiet();
    rooms.call(() -> rooms.get(Contacts.class).update(carla.contact(), -1, told, OLGA));
    assertThat(told()).as("nothing changed").isEmpty();
  }
}
