package app.atende.channels.internal.api;

import static app.atende.rooms.Rooms.OLGA;
import static app.atende.rooms.Rooms.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.channels.payloads.HookSignature;
import app.atende.config.SecretBox;
import app.atende.contacts.Arrival;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.Contacts;
import app.atende.conversations.Conversations;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.SentMessage;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineSlice;
import app.atende.conversations.Timelines;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.events.internal.NotePaper;
import app.atende.roles.Actor;
import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import app.atende.webhooks.HookSchemas;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiInboxWebhookTest implements RunsTwiceContract {

  @RegisterExtension private static final Rooms rooms = new Rooms();
  @RegisterExtension private static final WebhookPeer peer = new WebhookPeer();

  private DisplayId conversation;
  private SentMessage sent;

  @BeforeAll
  static void shareASecret() {
    String sealed = HexFormat.of().formatHex(rooms.get(SecretBox.class).seal("s3cret"));
    rooms.sql(
        "UPDATE api_channel SET webhook_secret = UNHEX('"
            + sealed
            + "'), hmac_secret = UNHEX('"
            + sealed
            + "')");
  }

  @AfterEach
  void whatWasToldIsAsPublished() throws IOException {
    for (WebhookPeer.Heard heard : peer.heard().values()) {
      assertThat(HookSchemas.complaints(heard.json())).isEmpty();
    }
  }

  @BeforeEach
  void somebodyIsAnswered() {
    peer.heard().clear();
    pointTo(null);
    Arrival arrival = Arrival.known(SALES, "rui", ContactProfile.of("Rui", "rui@example.com"));
    ContactSession rui = rooms.call(() -> rooms.get(Contacts.class).arrive(arrival, Actor.SYSTEM));
    conversation = rooms.write(rui, "Bom dia").conversation();
    pointTo("/hook");
    clearOutbox();
    MessageDraft draft = MessageDraft.of("Olá\\\nRui\n").withSourceId("gw-1");
    sent = rooms.call(() -> rooms.get(Conversations.class).reply(conversation, draft, OLGA));
  }

  private static void clearOutbox() {
    rooms.sql("DELETE FROM atenderelay.outbox WHERE account_id = " + rooms.acme());
  }

  private static void pointTo(String path) {
    String url = path == null ? "NULL" : "'" + peer.address(path) + "'";
    rooms.sql("UPDATE api_channel SET webhook_url = " + url);
  }

  @Override
  public DurableListener listener() {
    return rooms.get(ApiInboxWebhook.class);
  }

  @Override
  public void runOnce() {
    for (EventNote note : notes()) {
      rooms.run(() -> listener().handle(note));
    }
  }

  private List<EventNote> notes() {
    String sql =
        "SELECT event, payload FROM atenderelay.outbox WHERE listener = 'api-inbox-webhook'"
            + " AND account_id = "
            + rooms.acme()
            + " ORDER BY id";
    return rooms.call(
        () ->
            rooms.ask(sql).stream()
                .map(Row::of)
                .map(row -> NotePaper.read(row.text(), row.text()))
                .toList());
  }

  @Override
  public Object outcome() {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("deliveries", peer.heard().keySet().stream().sorted().toList());
    outcome.put("status", message().delivery());
    return outcome;
  }

  private TimelineMessage message() {
    return rooms.call(
        () ->
            rooms.get(Timelines.class).bubbles(conversation, List.of(sent.message()), OLGA).get(0));
  }

  @Test
  void theReceiverKnowsWhatWasWrittenAndWhoseCallItIs() throws IOException {
    runOnce();
    WebhookPeer.Heard heard = peer.heard().values().iterator().next();
    JsonNode body = heard.json();
    assertThat(peer.heard()).hasSize(1);
    assertThat(heard.signature())
        .isEqualTo(HookSignature.of("s3cret", heard.timestamp(), heard.body()));
    assertThat(body.path("event").asText()).isEqualTo("message_created");
    assertThat(body.path("content").asText()).isEqualTo("Olá\nRui");
    assertThat(body.path("message_type").asText()).isEqualTo("outgoing");
    assertThat(body.path("private").asBoolean()).isFalse();
    assertThat(body.path("source_id").asText()).isEqualTo("gw-1");
    assertThat(body.path("account").path("name").asText()).isEqualTo("Acme");
    assertThat(body.path("sender").path("email").asText()).isEqualTo("olga@acme.example");
    assertThat(body.path("conversation").path("id").asLong()).isEqualTo(conversation.value());
    assertThat(body.at("/conversation/contact_inbox/source_id").asText()).isEqualTo("rui");
    assertThat(body.at("/conversation/contact_inbox/pubsub_token").isMissingNode()).isTrue();
    assertThat(body.at("/conversation/messages/0/message_type").asInt()).isEqualTo(1);
    assertThat(body.at("/conversation/meta/sender/email").asText()).isEqualTo("rui@example.com");
    assertThat(body.at("/conversation/channel").asText()).isEqualTo("Channel::Api");
  }

  @Test
  void aMessageThatCannotBeHandedOverHasFailed() {
    pointTo("/no");
    runOnce();
    assertThat(message().delivery()).isEqualTo(DeliveryReport.failed("HTTP 500"));
    clearOutbox();
  }

  @Test
  void whatHasFailedGoesOutOnceMoreWhenSomebodyAsksTwice() {
    pointTo("/no");
    runOnce();
    clearOutbox();
    pointTo("/hook");
    peer.heard().clear();
    retry();
    retry();
    assertThat(notes())
        .extracting(EventNote::event)
        .containsExactly("message_changed", "message_retried");
    runOnce();
    assertThat(message().delivery()).isEqualTo(DeliveryReport.of(MessageStatus.SENT));
    assertThat(peer.heard()).hasSize(2);
    clearOutbox();
  }

  private void retry() {
    rooms.call(() -> rooms.get(Conversations.class).retry(conversation, sent.message(), OLGA));
  }

  @Test
  void aTargetInsideOurNetworkIsAFailureToo() {
    rooms.sql("UPDATE api_channel SET webhook_url = 'http://169.254.169.254/latest'");
    runOnce();
    assertThat(message().delivery().status()).isEqualTo(MessageStatus.FAILED);
    assertThat(peer.heard()).isEmpty();
  }

  @Test
  void notesGoOutMarkedAndActivityLinesStay() throws IOException {
    clearOutbox();
    rooms.call(
        () ->
            rooms
                .get(Conversations.class)
                .addNote(conversation, MessageDraft.of("Entre nós"), OLGA));
    rooms.call(() -> rooms.get(Conversations.class).resolve(conversation, -1, OLGA));
    assertThat(notes())
        .extracting(EventNote::event)
        .containsExactly("message_written", "conversation_status_changed");
    runOnce();
    List<String> said =
        peer.heard().values().stream()
            .map(
                heard -> {
                  try {
                    return heard.json().path("event").asText()
                        + heard.json().path("private").asText();
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();
    assertThat(said)
        .containsExactlyInAnyOrder("message_createdtrue", "conversation_status_changed");
  }

  @Test
  void whereNobodyWantsToHearThereIsNoRow() {
    pointTo(null);
    clearOutbox();
    rooms.call(
        () -> rooms.get(Conversations.class).reply(conversation, MessageDraft.of("Oi"), OLGA));
    assertThat(notes()).isEmpty();
    assertThat(
            rooms.call(
                () ->
                    rooms.get(Timelines.class).thread(conversation, TimelineSlice.latest(), OLGA)))
        .isNotEmpty();
  }
}
