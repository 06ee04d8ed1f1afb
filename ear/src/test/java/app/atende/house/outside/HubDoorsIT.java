package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations, messages and contacts as existing clients ask for them (contract 6.4 to 6.7). */
class HubDoorsIT {
  private Company acme;
  private Person ada;
  private Inbox support;
  private Inbox site;
  private Client olga;
  private String conversations;

  @BeforeEach
  void open() {
    acme = Company.acme();
    ada = acme.agent("Ada");
    support = acme.api("Suporte", ada);
    site = acme.website("Site");
    olga = acme.owner().program();
    conversations = acme.path("conversations");
  }

  /** The order of calls of a gateway for WhatsApp (contract 13.2). */
  @Test
  void aGatewayFindsMakesAndWrites() {
    String contacts = acme.path("contacts");
    JsonNode nobody = olga.post(contacts + "/filter", byPhone("5511987654321")).ok().json();
    assertThat(nobody.path("payload")).isEmpty();
    Map<String, Object> carla = carla();
    JsonNode made = olga.post(contacts, carla).ok().json();
    long id = made.at("/payload/contact/id").asLong();
    assertThat(id).isPositive();
    assertThat(made.at("/payload/contact_inbox/source_id").asText()).isNotBlank();
    assertThat(made.at("/payload/contact/contact_inboxes")).hasSize(1);
    JsonNode found = olga.post(contacts + "/filter", byPhone("5511987654321")).ok().json();
    assertThat(found.at("/payload/0/id").asLong()).isEqualTo(id);
    assertThat(olga.post(contacts, carla).status()).as("twice").isEqualTo(422);
    assertThat(olga.get(contacts + "/" + id + "/conversations").ok().json().path("payload"))
        .isEmpty();
    Map<String, Object> fresh =
        Map.of("contact_id", Long.toString(id), "inbox_id", Long.toString(support.id()));
    long display = olga.post(conversations, fresh).ok().json().path("id").asLong();
    JsonNode sent = write(display, "oi", "incoming");
    assertThat(sent.path("message_type").asInt()).isZero();
    assertThat(sent.path("source_id").asText()).isEqualTo("WAID:1");
    assertThat(sent.at("/sender/type").asText()).isEqualTo("contact");
    JsonNode again = olga.get(contacts + "/" + id + "/conversations").ok().json();
    assertThat(again.at("/payload/0/id").asLong()).isEqualTo(display);
    assertThat(again.at("/payload/0/last_non_activity_message/content").asText()).isEqualTo("oi");
  }

  private Map<String, Object> carla() {
    return Map.of(
        "inbox_id",
        Long.toString(support.id()),
        "name",
        "Carla",
        "phone_number",
        "+5511987654321",
        "identifier",
        "5511987654321@s.whatsapp.net");
  }

  private JsonNode write(long display, String content, String type) {
    Map<String, String> fields =
        Map.of(
            "content",
            content,
            "message_type",
            type,
            "private",
            "false",
            "source_id",
            "WAID:1",
            "content_attributes",
            "{\"in_reply_to\":null}");
    Upload file = Upload.text("a.txt", "a file");
    return olga.post(
            conversations + "/" + display + "/messages", fields, "attachments[]", List.of(file))
        .ok()
        .json();
  }

  private static Map<String, Object> byPhone(String digits) {
    return Map.of(
        "payload",
        List.of(
            Map.of(
                "attribute_key",
                "phone_number",
                "filter_operator",
                "equal_to",
                "values",
                List.of(digits),
                "query_operator",
                "OR"),
            Map.of(
                "attribute_key",
                "phone_number",
                "filter_operator",
                "equal_to",
                "values",
                List.of("+551187654321"))));
  }

  @Test
  void aPhoneListsAnswersSortsAndEnds() {
    long display = Contact.at(support, "Carla").begins("cadê a encomenda?");
    String one = conversations + "/" + display;
    JsonNode list = olga.get(conversations + "?assignee_type=unassigned").ok().json();
    assertThat(list.at("/data/meta/all_count").asInt()).isEqualTo(1);
    assertThat(list.at("/data/payload/0/meta/sender/name").asText()).isEqualTo("Carla");
    assertThat(list.at("/data/payload/0/messages")).hasSize(1);
    assertThat(olga.get(conversations + "?page=2").ok().json().at("/data/payload")).isEmpty();
    JsonNode sent = olga.post(one + "/messages", reply("vou ver")).ok().json();
    assertThat(sent.path("echo_id").asText()).isEqualTo("e1");
    assertThat(olga.post(one + "/messages", reply("vou ver")).ok().json().path("id"))
        .isEqualTo(sent.path("id"));
    JsonNode thread = olga.get(one + "/messages").ok().json();
    assertThat(thread.path("payload")).hasSize(2);
    assertThat(thread.at("/meta/contact/name").asText()).isEqualTo("Carla");
    long last = sent.path("id").asLong();
    assertThat(olga.get(one + "/messages?before=" + last).ok().json().path("payload")).hasSize(1);
    JsonNode agent = olga.post(one + "/assignments?assignee_id=" + ada.id(), Map.of()).ok().json();
    assertThat(agent.path("id").asLong()).isEqualTo(ada.id());
    assertThat(olga.post(one + "/assignments", Map.of("assignee_id", 0)).body()).isEqualTo("null");
    JsonNode ended = olga.post(one + "/toggle_status", Map.of()).ok().json();
    assertThat(ended.at("/payload/current_status").asText()).isEqualTo("resolved");
    JsonNode gone = olga.send("DELETE", one + "/messages/" + last, null).ok().json();
    assertThat(gone.at("/content_attributes/deleted").asBoolean()).isTrue();
  }

  private static Map<String, Object> reply(String content) {
    return Map.of("content", content, "echo_id", "e1");
  }

  @Test
  void whatIsWrongIsRefusedInTheWordsOfTheContract() {
    long display = Contact.at(support, "Carla").begins("oi");
    String one = conversations + "/" + display;
    Answer empty = olga.post(one + "/messages", Map.of("content", " "));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.json().path("error").asText()).startsWith("Validation failed: ");
    assertThat(olga.post(one + "/toggle_status", Map.of("status", "lost")).status()).isEqualTo(422);
    assertThat(olga.post(one + "/labels", Map.of("labels", List.of("none"))).status())
        .isEqualTo(404);
    Answer unknown = olga.post(conversations + "/filter", condition("shoe_size", "equal_to"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().has("error")).isTrue();
    assertThat(olga.post(acme.path("bulk_actions"), Map.of("type", "Ship")).status())
        .isEqualTo(422);
    Map<String, Object> elsewhere = Map.of("contact_id", 1, "inbox_id", site.id());
    long web = olga.post(conversations, elsewhere).ok().json().path("id").asLong();
    Map<String, Object> incoming = Map.of("content", "oi", "message_type", "incoming");
    Answer refused = olga.post(conversations + "/" + web + "/messages", incoming);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Api inboxes");
  }

  @Test
  void whatAgentsWriteAmongThemselvesNeverGoesToTheContact() {
    long carla =
        olga.post(acme.path("contacts"), carla()).ok().json().at("/payload/contact/id").asLong();
    Map<String, Object> begun =
        Map.of(
            "contact_id",
            carla,
            "inbox_id",
            support.id(),
            "message",
            Map.of("content", "cuidado com ela", "private", true));
    JsonNode made = olga.post(conversations, begun).ok().json();
    assertThat(made.at("/messages/0/private").asBoolean()).isTrue();
    String messages = conversations + "/" + made.path("id").asLong() + "/messages";
    for (String kind : List.of("activity", "template", "outgonig")) {
      Answer refused = olga.post(messages, Map.of("content", "x", "message_type", kind));
      assertThat(refused.status()).as(kind).isEqualTo(422);
    }
    assertThat(olga.get(messages).ok().json().path("payload")).hasSize(1);
  }

  private static Map<String, Object> condition(String key, String operator) {
    return Map.of(
        "payload",
        List.of(Map.of("attribute_key", key, "filter_operator", operator, "values", List.of("1"))));
  }

  @Test
  void accountsWithEqualIdsReadAndChangeTheirOwn() {
    Company globex = Company.globex();
    Contact.at(support, "Carla").begins("segredo da Acme");
    Contact.at(globex.api("Suporte"), "Dora").begins("segredo da Globex");
    Client mallory = globex.owner().program();
    String theirs = globex.path("conversations/1");
    assertThat(mallory.get(theirs).ok().body()).contains("Globex").doesNotContain("Acme");
    assertThat(mallory.get(conversations + "/1").status()).isEqualTo(404);
    assertThat(mallory.post(conversations + "/1/messages", Map.of("content", "x")).status())
        .isEqualTo(404);
    assertThat(mallory.get(acme.path("contacts/1")).status()).isEqualTo(404);
    mallory.send("DELETE", globex.path("contacts/1"), null).ok();
    assertThat(olga.get(acme.path("contacts/1")).ok().json().at("/payload/name").asText())
        .isEqualTo("Carla");
    assertThat(acme.agent("Ben").program().get(conversations + "/1").status()).isEqualTo(404);
    assertThat(ada.program().send("DELETE", acme.path("contacts/1"), null).status()).isEqualTo(401);
  }
}
