package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What programs make for everybody's conversations (contract 6.3, 6.9 to 6.12). */
class DirectoryDoorsIT {
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Client olga = acme.owner().program();

  @Test
  void labelsAreMadeChangedFoundAndDeleted() {
    String labels = acme.path("labels");
    Map<String, Object> vip = Map.of("label", Map.of("title", "VIP", "show_on_sidebar", "true"));
    JsonNode made = olga.post(labels, vip).ok().json();
    assertThat(made.path("title").asText()).isEqualTo("vip");
    assertThat(made.path("show_on_sidebar").asBoolean()).isTrue();
    assertThat(olga.post(labels, Map.of("title", "vip")).status()).as("twice").isEqualTo(422);
    assertThat(olga.post(labels, Map.of("title", "no spaces")).status()).isEqualTo(422);
    String one = labels + "/" + made.path("id").asLong();
    JsonNode blue = olga.send("PATCH", one, Map.of("color", "#0000ff")).ok().json();
    assertThat(blue.path("title").asText()).as("what is not said stays").isEqualTo("vip");
    JsonNode all = ada.program().get(labels).ok().json().path("payload");
    assertThat(all).hasSize(1);
    assertThat(ada.program().post(labels, Map.of("title", "mine")).status()).isEqualTo(401);
    assertThat(olga.send("DELETE", one, null).ok().body()).isEmpty();
    assertThat(olga.get(one).status()).isEqualTo(404);
  }

  @Test
  void teamsGetAndLoseMembers() {
    Map<String, Object> fresh = Map.of("name", "Entregas", "allow_auto_assign", false);
    JsonNode team = olga.post(acme.path("teams"), fresh).ok().json();
    assertThat(team.path("allow_auto_assign").asBoolean()).isFalse();
    assertThat(team.path("is_member").asBoolean()).isFalse();
    String one = acme.path("teams/" + team.path("id").asLong());
    String members = one + "/team_members";
    Map<String, Object> both = Map.of("user_ids", List.of(ada.id(), acme.owner().id()));
    assertThat(olga.post(members, Map.of("user_ids", List.of(ada.id()))).ok().json()).hasSize(1);
    assertThat(olga.post(members, both).ok().json()).as("newly added only").hasSize(1);
    assertThat(olga.get(members).ok().json()).hasSize(2);
    olga.send("PATCH", one, Map.of("description", "Rua a rua")).ok();
    assertThat(olga.get(members).ok().json()).as("members stay").hasSize(2);
    olga.send("DELETE", members, Map.of("user_ids", List.of(ada.id()))).ok();
    JsonNode left = olga.get(members).ok().json();
    assertThat(left).hasSize(1);
    assertThat(left.at("/0/id").asLong()).isEqualTo(acme.owner().id());
    assertThat(olga.post(members, Map.of("user_ids", List.of(999_999))).status()).isEqualTo(404);
    assertThat(ada.program().send("DELETE", one, null).status()).isEqualTo(401);
    olga.send("DELETE", one, null).ok();
    assertThat(olga.get(acme.path("teams")).ok().json()).isEmpty();
  }

  @Test
  void cannedResponsesAreFoundByTheBeginningOfTheirCodeFirst() {
    Client adas = ada.program();
    String canned = acme.path("canned_responses");
    adas.post(canned, Map.of("short_code", "troca", "content", "Como foi a entrega?")).ok();
    Map<String, Object> wrapped = Map.of("short_code", "entrega", "content", "Chega amanhã");
    JsonNode made = adas.post(canned, Map.of("canned_response", wrapped)).ok().json();
    JsonNode found = adas.get(canned + "?search=entrega").ok().json();
    assertThat(found.findValuesAsText("short_code")).containsExactly("entrega", "troca");
    assertThat(adas.post(canned, wrapped).status()).as("taken").isEqualTo(422);
    assertThat(made.path("created_at").asText()).endsWith("Z");
    String one = canned + "/" + made.path("id").asLong();
    JsonNode reworded = adas.send("PATCH", one, Map.of("content", "Chega hoje")).ok().json();
    assertThat(reworded.path("short_code").asText()).isEqualTo("entrega");
    adas.send("DELETE", one, null).ok();
    assertThat(adas.get(canned).ok().json()).hasSize(1);
  }

  @Test
  void agentsAndAttributesAreRead() {
    JsonNode agents = ada.program().get(acme.path("agents")).ok().json();
    assertThat(agents.findValuesAsText("name")).contains("Ada");
    acme.attribute("CONTACT", "TEXT", "Plano", "plano");
    String definitions = acme.path("custom_attribute_definitions");
    JsonNode one = olga.get(definitions + "?attribute_model=1").ok().json();
    assertThat(one.at("/0/attribute_key").asText()).isEqualTo("plano");
    assertThat(one.at("/0/attribute_model").asText()).isEqualTo("contact_attribute");
    assertThat(olga.get(definitions + "?attribute_model=0").ok().json()).isEmpty();
    assertThat(olga.get(definitions + "/999").status()).isEqualTo(404);
  }

  @Test
  void accountsWithEqualIdsReadAndChangeTheirOwn() {
    Company globex = Company.globex();
    Client mallory = globex.owner().program();
    olga.post(acme.path("labels"), Map.of("title", "acme")).ok();
    mallory.post(globex.path("labels"), Map.of("title", "globex")).ok();
    assertThat(mallory.get(globex.path("labels")).ok().body()).doesNotContain("acme");
    assertThat(mallory.get(acme.path("labels")).status()).isEqualTo(404);
    mallory.send("DELETE", globex.path("labels/1"), null).ok();
    assertThat(olga.get(acme.path("labels/1")).ok().json().path("title").asText())
        .isEqualTo("acme");
  }
}
