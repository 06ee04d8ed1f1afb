package app.atende.house.outside;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.NodeScript;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Published;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client library that others wrote does its whole work with us, unchanged (contract 13.3). */
class SdkIT {
  private static final String LABEL = "vip";
  private static final String ATTRIBUTE = "plano";

  private final WireMockServer receiver =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
  private final Company acme = Company.acme();
  private final Person ada = acme.agent("Ada");
  private final Client olgas = acme.owner().program();

  @BeforeEach
  void open() {
    receiver.start();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
  }

  @AfterEach
  void close() {
    receiver.stop();
  }

  @Test
  void theLibraryGoesFromTheFirstInboxToTheLastWebhook() {
    olgas.post(acme.path("labels"), Map.of("title", LABEL)).ok();
    acme.attribute("CONTACT", "TEXT", "Plano", ATTRIBUTE);
    JsonNode left = NodeScript.in("sdk").run("road.cjs", briefing());
    assertThat(left.path("steps")).hasSizeGreaterThanOrEqualTo(17);
    demandConversation(left);
    demandDirectory(left);
    demandTold();
  }

  private Map<String, Object> briefing() {
    return Map.of(
        "base",
        olgas.base().toString(),
        "account",
        acme.id(),
        "token",
        acme.owner().token(),
        "agent",
        ada.id(),
        "hook",
        receiver.baseUrl() + "/hook",
        "label",
        LABEL,
        "attribute",
        ATTRIBUTE,
        "routes",
        Endpoints.resources().stream().map(Endpoints.Endpoint::plain).toList());
  }

  /** What the agent, to whom it was given, finds. */
  private void demandConversation(JsonNode left) {
    String conversation = acme.path("conversations/" + left.path("conversation").asLong());
    JsonNode shown = ada.program().get(conversation).ok().json();
    assertThat(shown.path("inbox_id").asLong()).isEqualTo(left.path("inbox").asLong());
    assertThat(shown.at("/meta/assignee/id").asLong()).isEqualTo(ada.id());
    assertThat(shown.at("/meta/team/id").asLong()).isEqualTo(left.path("team").asLong());
    assertThat(shown.at("/meta/sender/id").asLong()).isEqualTo(left.path("contact").asLong());
    assertThat(shown.path("labels").toString()).isEqualTo("[\"" + LABEL + "\"]");
    JsonNode messages = ada.program().get(conversation + "/messages").ok().json().path("payload");
    assertThat(messages.findValuesAsText("content"))
        .contains("Meu pacote sumiu", "Bom dia, **Carla**", "Entre nós");
    assertThat(messages.findValuesAsText("source_id")).contains("WAID:1");
  }

  private void demandDirectory(JsonNode left) {
    String teams = acme.path("teams/" + left.path("team").asLong());
    assertThat(ada.program().get(teams).ok().json().path("description").asText())
        .isEqualTo("Porta a porta");
    JsonNode canned = ada.program().get(acme.path("canned_responses")).ok().json();
    assertThat(canned.findValuesAsText("content")).containsExactly("Chega hoje");
    String inbox = acme.path("inboxes/" + left.path("inbox").asLong());
    assertThat(ada.program().get(inbox).ok().json().path("name").asText()).isEqualTo("WhatsApp");
  }

  private void demandTold() {
    Patience.within(Duration.ofSeconds(20)).until(() -> told("message_created").size() >= 5);
    assertThat(told("message_created"))
        .extracting(body -> body.path("content").asText())
        .contains("Meu pacote sumiu", "Bom dia, **Carla**", "Entre nós", "Olá");
    assertThat(told("conversation_status_changed"))
        .extracting(body -> body.path("status").asText())
        .containsExactly("open");
    Published.demand(receiver);
  }

  private List<JsonNode> told(String event) {
    return receiver.findAll(postRequestedFor(urlEqualTo("/hook"))).stream()
        .map(LoggedRequest::getBodyAsString)
        .map(NodeScript::json)
        .filter(body -> body.path("event").asText().equals(event))
        .toList();
  }
}
