package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Attributes, saved views, search and an inbox's secret as programs know them (6.12, 6.13, 6.24).
 */
class ViewsDoorsIT {
  private static final String SEGMENT = "/1000000001";

  private Company acme;
  private Person ada;
  private Inbox support;
  private Client olga;

  @BeforeEach
  void open() {
    acme = Company.acme();
    ada = acme.agent("Ada");
    support = acme.api("Suporte", ada);
    olga = acme.owner().program();
  }

  @Test
  void attributesAreDefinedByNameOrByNumber() {
    String definitions = acme.path("custom_attribute_definitions");
    Map<String, Object> fresh =
        Map.of(
            "attribute_display_name",
            "Plano",
            "attribute_key",
            "plano",
            "attribute_display_type",
            6,
            "attribute_model",
            "contact_attribute",
            "attribute_values",
            List.of("ouro", "prata"));
    JsonNode made = olga.post(definitions, fresh).ok().json();
    assertThat(made.path("attribute_display_type").asText()).isEqualTo("list");
    assertThat(made.path("attribute_values")).hasSize(2);
    assertThat(olga.get(definitions + "?attribute_model=1").ok().json()).hasSize(1);
    assertThat(olga.get(definitions + "?attribute_model=conversation_attribute").ok().json())
        .isEmpty();
    Answer twice = olga.post(definitions, fresh);
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.json().at("/attributes/0").asText()).isEqualTo("attribute_key");
    String one = definitions + "/" + made.path("id").asLong();
    assertThat(olga.send("PATCH", one, Map.of("attribute_key", "outro")).status()).isEqualTo(422);
    assertThat(put(olga, one, Map.of("attribute_description", "o que paga")).path("attribute_key"))
        .isEqualTo(made.path("attribute_key"));
    assertThat(ada.program().send("DELETE", one, null).status()).isEqualTo(401);
    assertThat(olga.send("DELETE", one, null).status()).isEqualTo(204);
  }

  @Test
  void viewsOfConversationsAndContactsShareOneSpaceOfNumbers() {
    String views = acme.path("custom_filters");
    olga.post(acme.path("labels"), Map.of("title", "vip")).ok();
    Map<String, Object> labelled = query("labels", "vip");
    JsonNode folder = olga.post(views, view("Meus", "conversation", labelled)).ok().json();
    assertThat(folder.path("id").asLong()).isEqualTo(1);
    assertThat(folder.at("/query/payload/0/values/0").asText()).isEqualTo("vip");
    Map<String, Object> ofRecife = view("Meus", "contact", query("city", "Recife"));
    JsonNode segment = olga.post(views, ofRecife).ok().json();
    assertThat(segment.path("id").asLong()).isEqualTo(1_000_000_001L);
    assertThat(olga.get(views).ok().json()).hasSize(1);
    assertThat(olga.get(views + "?filter_type=contact").ok().json().at("/0/name").asText())
        .isEqualTo("Meus");
    assertThat(olga.get(views + "?filter_type=report").ok().json()).isEmpty();
    assertThat(put(olga, views + SEGMENT, Map.of("name", "Do Recife")).at("/query"))
        .isEqualTo(segment.path("query"));
    assertThat(ada.program().get(views + "/1").status()).isEqualTo(404);
    assertThat(ada.program().get(views + SEGMENT).status()).isEqualTo(404);
    assertThat(olga.post(views, view("x", "conversation", query("shoe", "1"))).status())
        .isEqualTo(422);
    assertThat(olga.post(views, view("x", "ship", query("city", "1"))).status()).isEqualTo(422);
    assertThat(olga.send("DELETE", views + SEGMENT, null).status()).isEqualTo(204);
    assertThat(olga.send("DELETE", views + "/1", null).status()).isEqualTo(204);
  }

  private static Map<String, Object> view(String name, String type, Map<String, Object> query) {
    return Map.of("name", name, "filter_type", type, "query", query);
  }

  private static Map<String, Object> query(String key, String value) {
    return Map.of(
        "payload",
        List.of(
            Map.of("attribute_key", key, "filter_operator", "equal_to", "values", List.of(value))));
  }

  @Test
  void aSearchFindsOfEveryKindWhatOneMaySee() {
    long display = Contact.at(support, "Carla").begins("cadê a encomenda?");
    Contact.at(acme.api("Vendas"), "Carlota").begins("outra encomenda");
    String search = acme.path("search");
    JsonNode words = olga.get(search + "?q=encomenda").ok().json();
    assertThat(words.at("/payload/messages")).hasSize(2);
    assertThat(words.at("/payload/articles")).isEmpty();
    JsonNode names = olga.get(search + "/conversations?q=Carla").ok().json();
    JsonNode one = names.at("/payload/conversations/0");
    assertThat(one.path("id").asLong()).isEqualTo(display);
    assertThat(one.at("/message/content").asText()).isEqualTo("cadê a encomenda?");
    assertThat(one.at("/contact/name").asText()).isEqualTo("Carla");
    assertThat(one.at("/inbox/name").asText()).isEqualTo("Suporte");
    assertThat(one.has("agent")).isFalse();
    assertThat(olga.get(search + "/contacts?q=Carl").ok().json().at("/payload/contacts"))
        .hasSize(2);
    String messages = search + "/messages?q=encomenda";
    assertThat(ada.program().get(messages).ok().json().at("/payload/messages")).hasSize(1);
    assertThat(olga.get(messages + "&from=agent:1").ok().json().at("/payload/messages")).isEmpty();
    assertThat(olga.get(messages + "&page=2").ok().json().at("/payload/messages")).isEmpty();
    assertThat(olga.get(messages + "&from=ship:1").status()).isEqualTo(422);
    assertThat(olga.get(search).ok().json().at("/payload/messages")).isEmpty();
  }

  @Test
  void accountsWithEqualIdsReadAndChangeTheirOwn() {
    Company globex = Company.globex();
    Client mallory = globex.owner().program();
    for (Company each : List.of(acme, globex)) {
      String name = each == acme ? "Acme" : "Globex";
      Client own = each.owner().program();
      own.post(each.path("custom_filters"), view(name, "contact", query("city", "x"))).ok();
      own.post(
              each.path("custom_attribute_definitions"),
              Map.of("attribute_display_name", name, "attribute_key", "chave"))
          .ok();
    }
    for (String path : List.of("custom_filters" + SEGMENT, "custom_attribute_definitions/1")) {
      assertThat(mallory.get(acme.path(path)).status()).as(path).isEqualTo(404);
      assertThat(mallory.get(globex.path(path)).ok().body()).doesNotContain("Acme");
      mallory.send("DELETE", globex.path(path), null).ok();
      assertThat(olga.get(acme.path(path)).ok().body()).as(path).contains("Acme");
    }
  }

  @Test
  void aSecretIsRenewedByAdministratorsOfApiInboxes() {
    String one = acme.path("inboxes/" + support.id());
    String secret = olga.get(one).ok().json().path("secret").asText();
    assertThat(olga.post(one + "/reset_secret", Map.of()).ok().json().path("secret").asText())
        .isNotBlank()
        .isNotEqualTo(secret);
    assertThat(ada.program().post(one + "/reset_secret", Map.of()).status()).isEqualTo(401);
    String site = acme.path("inboxes/" + acme.website("Site").id());
    assertThat(olga.post(site + "/reset_secret", Map.of()).status()).isEqualTo(404);
    assertThat(olga.get(one + "/assignable_agents").ok().json().path("payload")).hasSize(2);
    assertThat(ada.program().get(site + "/assignable_agents").status()).isEqualTo(404);
  }

  private static JsonNode put(Client client, String path, Map<String, Object> body) {
    return client.send("PUT", path, body).ok().json();
  }
}
