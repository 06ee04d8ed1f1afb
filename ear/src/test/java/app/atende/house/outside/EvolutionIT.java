package app.atende.house.outside;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.FileLink;
import app.atende.house.world.NodeScript;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Published;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A gateway for WhatsApp makes its calls and reads its webhooks in its own order (contract 13.2).
 */
class EvolutionIT {
  private static final String CARLAS = "5511987654321@s.whatsapp.net";

  private final WireMockServer gateway =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Client olga =
      acme.owner().program().with("Authorization", "Bearer " + acme.owner().token());
  private JsonNode inbox;

  @BeforeEach
  void setUp() {
    gateway.start();
    gateway.stubFor(post(anyUrl()).willReturn(ok()));
    Map<String, Object> channel =
        Map.of("type", "api", "webhook_url", gateway.baseUrl() + "/chatwoot/webhook/acme");
    JsonNode made =
        olga.post(acme.path("inboxes/"), Map.of("name", "WhatsApp", "channel", channel))
            .ok()
            .json();
    JsonNode all = olga.get(acme.path("inboxes")).ok().json().path("payload");
    assertThat(all).hasSize(1);
    inbox = all.get(0);
    assertThat(inbox.path("id")).isEqualTo(made.path("id"));
    Map<String, Object> seat =
        Map.of("inbox_id", inbox.path("id").asLong(), "user_ids", List.of(ada.id()));
    olga.post(acme.path("inbox_members"), seat).ok();
  }

  @AfterEach
  void close() {
    gateway.stop();
    Published.demand(gateway);
  }

  @Test
  void itsOwnContactIsMadeOnce() {
    assertThat(found("+123456")).isEmpty();
    JsonNode bot = madeContact("EvolutionAPI", "+123456", "123456");
    assertThat(found("+123456").at("/0/id").asLong()).isEqualTo(bot.path("id").asLong());
    long conversation = opened(bot);
    wrote(conversation, "incoming", "init", "");
    assertThat(olga.get(conversation(conversation)).ok().json().path("id").asLong())
        .isEqualTo(conversation);
  }

  @Test
  void peopleAndGroupsAreFoundChangedAndMerged() {
    JsonNode carla = madeContact("Carla", "+5511987654321", CARLAS);
    JsonNode found = found("+5511987654321").get(0);
    assertThat(found.path("identifier").asText()).isEqualTo(CARLAS);
    assertThat(found.has("thumbnail")).isTrue();
    Map<String, Object> group =
        Map.of("inbox_id", inbox.path("id"), "name", "Família (GROUP)", "identifier", "12-3@g.us");
    JsonNode made = olga.post(acme.path("contacts"), group).ok().json();
    JsonNode hits = olga.get(acme.path("contacts/search?q=12-3@g.us")).ok().json();
    assertThat(hits.at("/payload/0/id")).isEqualTo(made.at("/payload/contact/id"));
    Map<String, Object> name = new HashMap<>(Map.of("name", "Carla S.", "identifier", CARLAS));
    name.put("avatar", null);
    String carlas = acme.path("contacts/" + carla.path("id").asLong());
    assertThat(olga.send("PUT", carlas, name).ok().json().at("/payload/id"))
        .isEqualTo(carla.path("id"));
    JsonNode other = madeContact("Carla", "+5511912345678", "5511912345678@s.whatsapp.net");
    Answer taken = olga.send("PUT", carlas, Map.of("phone_number", "+5511912345678"));
    assertThat(taken.status()).isEqualTo(422);
    Map<String, Object> both =
        Map.of("base_contact_id", carla.path("id"), "mergee_contact_id", other.path("id"));
    olga.post(acme.path("actions/contact_merge"), both).ok();
    String merged = acme.path("contacts/" + other.path("id").asLong());
    assertThat(olga.get(merged).ok().json().at("/payload/id")).isEqualTo(carla.path("id"));
  }

  @Test
  void whatAnAgentDoesGoesToThePhoneAndWhatThePhoneDoesComesBackAsAnEcho() {
    JsonNode carla = madeContact("Carla", "+5511987654321", CARLAS);
    long conversation = opened(carla);
    String carlas = acme.path("contacts/" + carla.path("id").asLong() + "/conversations");
    JsonNode reused = olga.get(carlas).ok().json().at("/payload/0");
    assertThat(reused.path("id").asLong()).isEqualTo(conversation);
    assertThat(reused.path("inbox_id")).isEqualTo(inbox.path("id"));
    JsonNode came = wrote(conversation, "incoming", "Meu pacote sumiu", "WAID:1");
    demandReply(conversation);
    JsonNode echo = wrote(conversation, "outgoing", "Do celular", "WAID:2");
    JsonNode told = heard(body -> body.path("id").equals(echo.path("id")));
    assertThat(told.at("/conversation/messages/0/id")).isEqualTo(echo.path("id"));
    assertThat(told.at("/conversation/messages/0/source_id").asText()).isEqualTo("WAID:2");
    demandQuote(conversation, came);
    demandDeletion(conversation, echo);
    demandEnd(conversation);
  }

  /** An agent answers with a file, which anybody may fetch; the phone says that it was read. */
  private void demandReply(long conversation) {
    Desk desk = ada.logsIn();
    Upload note = Upload.text("rota.txt", "rota 7");
    String key = desk.upload(acme.id(), conversation, note).ok().json().path("key").asText();
    Map<String, Object> reply = Map.of("content", "Bom **dia**", "attachments", List.of(key));
    desk.act(acme.id(), "conversations/" + conversation + "/messages", reply).ok();
    JsonNode told = heard(body -> body.path("content").asText().equals("Bom **dia**"));
    assertThat(told.path("event").asText()).isEqualTo("message_created");
    assertThat(told.path("private").asBoolean(true)).isFalse();
    assertThat(told.path("message_type").asText()).isEqualTo("outgoing");
    assertThat(told.at("/inbox/id")).isEqualTo(inbox.path("id"));
    assertThat(told.at("/inbox/name").asText()).isEqualTo("WhatsApp");
    JsonNode within = told.path("conversation");
    assertThat(within.path("id").asLong()).isEqualTo(conversation);
    assertThat(within.at("/meta/sender/identifier").asText()).isEqualTo(CARLAS);
    assertThat(within.at("/meta/sender/phone_number").asText()).isEqualTo("+5511987654321");
    assertThat(within.path("messages")).hasSize(1);
    JsonNode message = within.at("/messages/0");
    assertThat(message.path("id")).isEqualTo(told.path("id"));
    assertThat(message.path("source_id").asText("")).doesNotStartWith("WAID:");
    assertThat(message.at("/sender/available_name").asText()).isEqualTo("Ada");
    assertThat(message.at("/attachments/0/data_url").asText()).endsWith("/rota.txt");
    assertThat(FileLink.in(message).opened().ok().body()).isEqualTo("rota 7");
    reads(conversation, within.at("/contact_inbox/source_id").asText());
  }

  private void reads(long conversation, String source) {
    String contact = "/public/api/v1/inboxes/%s/contacts/%s";
    String seen =
        contact.formatted(inbox.path("inbox_identifier").asText(), source)
            + "/conversations/"
            + conversation
            + "/update_last_seen";
    new Client().post(seen, Map.of()).ok();
  }

  private void demandQuote(long conversation, JsonNode quoted) {
    Map<String, Object> reply =
        Map.of(
            "content",
            "Este aqui",
            "content_attributes",
            Map.of("in_reply_to", quoted.path("id").asLong()));
    olga.post(conversation(conversation) + "/messages", reply).ok();
    JsonNode told = heard(body -> body.path("content").asText().equals("Este aqui"));
    assertThat(told.at("/content_attributes/in_reply_to")).isEqualTo(quoted.path("id"));
    assertThat(told.at("/content_attributes/in_reply_to_external_id").asText()).isEqualTo("WAID:1");
  }

  private void demandDeletion(long conversation, JsonNode message) {
    String one = conversation(conversation) + "/messages/" + message.path("id").asLong();
    olga.send("DELETE", one, null).ok();
    JsonNode told = heard(body -> body.at("/content_attributes/deleted").asBoolean());
    assertThat(told.path("event").asText()).isEqualTo("message_updated");
    assertThat(told.path("id")).isEqualTo(message.path("id"));
  }

  private void demandEnd(long conversation) {
    olga.post(conversation(conversation) + "/toggle_status", Map.of("status", "resolved")).ok();
    JsonNode told =
        heard(
            body ->
                body.path("event").asText().equals("conversation_status_changed")
                    && body.path("status").asText().equals("resolved"));
    assertThat(told.at("/meta/sender/identifier").asText()).isEqualTo(CARLAS);
  }

  private JsonNode found(String phone) {
    Map<String, Object> condition =
        Map.of(
            "attribute_key",
            "phone_number",
            "filter_operator",
            "equal_to",
            "values",
            List.of(phone.replace("+", "")));
    Map<String, Object> filter = Map.of("payload", List.of(condition));
    return olga.post(acme.path("contacts/filter"), filter).ok().json().path("payload");
  }

  private JsonNode madeContact(String name, String phone, String identifier) {
    Map<String, Object> contact =
        Map.of(
            "inbox_id",
            inbox.path("id"),
            "name",
            name,
            "phone_number",
            phone,
            "identifier",
            identifier);
    return olga.post(acme.path("contacts"), contact).ok().json().at("/payload/contact");
  }

  private long opened(JsonNode contact) {
    Map<String, Object> fresh =
        Map.of(
            "contact_id",
            contact.path("id").asText(),
            "inbox_id",
            inbox.path("id").asText(),
            "status",
            "pending");
    JsonNode made = olga.post(acme.path("conversations"), fresh).ok().json();
    assertThat(made.path("status").asText()).isEqualTo("pending");
    return made.path("id").asLong();
  }

  private JsonNode wrote(long conversation, String type, String content, String sourceId) {
    Map<String, String> fields =
        Map.of(
            "content",
            content,
            "message_type",
            type,
            "private",
            "false",
            "source_id",
            sourceId,
            "content_attributes",
            "{\"in_reply_to\":null,\"in_reply_to_external_id\":null}");
    String messages = conversation(conversation) + "/messages";
    return olga.post(messages, fields, "attachments[]", List.of()).ok().json();
  }

  private String conversation(long number) {
    return acme.path("conversations/" + number);
  }

  /** The first body of this kind, once it has come. */
  private JsonNode heard(Predicate<JsonNode> kind) {
    Patience.within(Duration.ofSeconds(20)).until(() -> bodies().stream().anyMatch(kind));
    return bodies().stream().filter(kind).findFirst().orElseThrow();
  }

  private List<JsonNode> bodies() {
    return gateway.findAll(postRequestedFor(urlEqualTo("/chatwoot/webhook/acme"))).stream()
        .map(LoggedRequest::getBodyAsString)
        .map(NodeScript::json)
        .toList();
  }
}
