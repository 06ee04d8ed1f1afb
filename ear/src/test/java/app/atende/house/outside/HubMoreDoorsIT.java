package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.PictureHost;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else the contract says of contacts and conversations (6.4 to 6.7, 6.25). */
class HubMoreDoorsIT {
  private Company acme;
  private Inbox support;
  private Client olga;
  private String conversations;
  private String contacts;

  @BeforeEach
  void open() {
    acme = Company.acme();
    support = acme.api("Suporte");
    olga = acme.owner().program();
    conversations = acme.path("conversations");
    contacts = acme.path("contacts");
  }

  @Test
  void aPictureThatCannotBeDrawnLeavesTheContactAsHeWas() {
    Upload noPicture = Upload.text("me.png", "no picture at all");
    Map<String, String> nina = Map.of("name", "Nina", "email", "nina@example.com");
    assertThat(olga.post(contacts, nina, "avatar", List.of(noPicture)).status()).isEqualTo(422);
    assertThat(olga.get(contacts + "/search?q=nina").ok().json().path("payload")).isEmpty();
    JsonNode made = olga.post(contacts, nina).ok().json().at("/payload/contact");
    String one = contacts + "/" + made.path("id").asLong();
    Map<String, String> other = Map.of("name", "Outra", "blocked", "true");
    assertThat(olga.put(one, other, "avatar", List.of(noPicture)).status()).isEqualTo(422);
    JsonNode still = olga.get(one).ok().json().path("payload");
    assertThat(still.path("name").asText()).isEqualTo("Nina");
    assertThat(still.path("blocked").asBoolean()).isFalse();
    Upload picture = Upload.picture("me.png");
    JsonNode changed = olga.put(one, other, "avatar", List.of(picture)).ok().json();
    assertThat(changed.at("/payload/name").asText()).isEqualTo("Outra");
    assertThat(changed.at("/payload/blocked").asBoolean()).isTrue();
    assertThat(changed.at("/payload/thumbnail").asText()).isNotEmpty();
  }

  @Test
  void aPictureIsFetchedFromWhereAGatewaySaysItIs() {
    try (PictureHost host = PictureHost.open()) {
      Map<String, Object> nina = Map.of("name", "Nina", "avatar_url", host.address("nina.png"));
      JsonNode made = olga.post(contacts, nina).ok().json().at("/payload/contact");
      String one = contacts + "/" + made.path("id").asLong();
      Patience.within(Duration.ofSeconds(20)).until(() -> !thumbnail(one).isEmpty());
      assertThat(thumbnail(one)).endsWith("/nina.png");
      String path = thumbnail(one).replaceFirst("https?://[^/]+", "");
      assertThat(new Client().get(path).status()).isEqualTo(200);
      olga.send("PUT", one, nina).ok();
      assertThat(host.asked()).containsExactly("/nina.png");
    }
  }

  private String thumbnail(String contact) {
    return olga.get(contact).ok().json().at("/payload/thumbnail").asText();
  }

  @Test
  void aListIsAskedForBySourceAndByWhatChanged() {
    long first = beginsBy("WAID:1");
    long second = beginsBy("WAID:2");
    JsonNode one = olga.get(conversations + "?source_id=WAID:1").ok().json();
    assertThat(one.at("/data/meta/all_count").asInt()).isEqualTo(1);
    assertThat(one.at("/data/payload/0/id").asLong()).isEqualTo(first);
    assertThat(one.at("/data/payload/0/meta/hmac_verified").asBoolean()).isTrue();
    assertThat(olga.get(conversations + "?source_id=WAID:3").ok().json().at("/data/payload"))
        .isEmpty();
    JsonNode lately = olga.get(conversations + "?updated_within=600&page=2").ok().json();
    assertThat(lately.at("/data/payload")).hasSize(2);
    assertThat(lately.at("/data/payload/0/id").asLong()).isEqualTo(second);
  }

  private long beginsBy(String sourceId) {
    long contact =
        olga.post(contacts, Map.of("name", sourceId))
            .ok()
            .json()
            .at("/payload/contact/id")
            .asLong();
    Map<String, Object> begun =
        Map.of(
            "contact_id",
            contact,
            "inbox_id",
            support.id(),
            "source_id",
            sourceId,
            "hmac_verified",
            true);
    return olga.post(conversations, begun).ok().json().path("id").asLong();
  }

  @Test
  void whatIsNotThereIsRefusedInTheOddWordsOfTheContract() {
    Map<String, Object> nobody = Map.of("inbox_id", support.id(), "source_id", "nobody");
    Answer unknown = olga.post(acme.path("contact_inboxes/filter"), nobody);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).isEmpty();
    Answer other = olga.post(acme.path("bulk_actions"), Map.of("type", "Ship"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().toString()).isEqualTo("{\"success\":false}");
  }

  @Test
  void whatAnAgentTypesAndWhatNobodyHasSeenIsToldToHimAlone() {
    Contact carla = Contact.at(support, "Carla");
    long number = carla.begins("cadê?");
    carla.sends(Upload.text("nota.txt", "the bill")).ok();
    String draft = conversations + "/" + number + "/draft_messages";
    assertThat(olga.get(draft).ok().json().toString()).isEqualTo("{\"has_draft\":false}");
    olga.send("PATCH", draft, Map.of("draft_message", Map.of("message", "vou ver"))).ok();
    assertThat(olga.get(draft).ok().json().path("message").asText()).isEqualTo("vou ver");
    Client ben = acme.agent("Ben").program();
    assertThat(ben.get(draft).status()).as("not his inbox").isEqualTo(404);
    olga.send("DELETE", draft, null).ok();
    assertThat(olga.get(draft).ok().json().path("has_draft").asBoolean()).isFalse();
    JsonNode unread = olga.get(conversations + "/unread_counts").ok().json();
    assertThat(unread.at("/payload/inboxes/" + support.id()).asInt()).isEqualTo(1);
    JsonNode ofBen = ben.get(conversations + "/unread_counts").ok().json();
    assertThat(ofBen.at("/payload/inboxes")).isEmpty();
    JsonNode files = olga.get(contacts + "/1/attachments").ok().json();
    assertThat(files.at("/meta/total_count").asInt()).isEqualTo(1);
    assertThat(files.at("/payload/0/conversation_id").asLong()).isEqualTo(number);
    assertThat(files.at("/payload/0/data_url").asText()).endsWith("/nota.txt");
    assertThat(ben.get(contacts + "/1/attachments").ok().json().path("payload")).isEmpty();
    assertThat(olga.get(contacts + "/active").ok().json().at("/meta/count").asInt()).isZero();
  }

  @Test
  void anAnswerIsTiedToWhatItsChannelCallsTheOther() {
    long number = Contact.at(support, "Carla").begins("oi");
    String messages = conversations + "/" + number + "/messages";
    Map<String, Object> asked = Map.of("content", "Qual pedido?", "source_id", "WAID:7");
    long question = olga.post(messages, asked).ok().json().path("id").asLong();
    JsonNode tied = olga.post(messages, naming("WAID:7")).ok().json();
    assertThat(tied.at("/content_attributes/in_reply_to").asLong()).isEqualTo(question);
    JsonNode loose = olga.post(messages, naming("WAID:8")).ok().json();
    assertThat(loose.path("content_attributes")).isEmpty();
  }

  @Test
  void aConversationIsDeletedByAdministratorsAndGoneForEverybody() {
    Contact carla = Contact.at(support, "Carla");
    String one = conversations + "/" + carla.begins("cadê?");
    carla.sends(Upload.text("nota.txt", "the bill")).ok();
    String file = olga.get(one + "/attachments").ok().json().at("/payload/0/data_url").asText();
    Company globex = Company.globex();
    Contact.at(globex.api("Suporte"), "Dora").begins("a word of ours");
    Person ben = acme.agent("Ben");
    acme.seat(support, ben);
    Answer refused = ben.program().send("DELETE", one, null);
    assertThat(refused.status()).isIn(401, 403);
    assertThat(olga.get(one).status()).isEqualTo(200);
    Answer gone = olga.send("DELETE", one, null).ok();
    assertThat(gone.body()).isEmpty();
    assertThat(olga.get(one).status()).isEqualTo(404);
    assertThat(olga.get(one + "/messages").status()).isEqualTo(404);
    assertThat(olga.send("DELETE", one, null).status()).isEqualTo(404);
    assertThat(olga.get(conversations + "?status=all").ok().json().at("/data/payload")).isEmpty();
    assertThat(new Client().get(file.replaceFirst("https?://[^/]+", "")).status()).isEqualTo(404);
    Patience.within(Duration.ofSeconds(20)).until(() -> !isBeingRemoved());
    olga.get(contacts + "/1").ok();
    Client hers = globex.owner().program();
    hers.get(globex.path("conversations/1/messages")).ok();
  }

  private boolean isBeingRemoved() {
    return Provider.ofTheHouse()
        .control()
        .find(
            "SELECT id FROM atenderelay.outbox WHERE account_id = ?"
                + " AND listener = 'remove-conversation'",
            row -> row.number("id"),
            acme.id())
        .isPresent();
  }

  private static Map<String, Object> naming(String sourceId) {
    return Map.of(
        "content",
        "O 7",
        "message_type",
        "incoming",
        "content_attributes",
        Map.of("in_reply_to_external_id", sourceId));
  }
}
