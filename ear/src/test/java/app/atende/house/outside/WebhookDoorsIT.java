package app.atende.house.outside;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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
import app.atende.house.world.Contact;
import app.atende.house.world.Patience;
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

/** Webhooks as programs make them and receivers hear them (contract 6.17 and 11). */
class WebhookDoorsIT {
  private final WireMockServer receiver =
      new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

  @BeforeEach
  void open() {
    receiver.start();
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
  }

  @AfterEach
  void close() {
    receiver.stop();
    Published.demand(receiver);
  }

  @Test
  void aProgramMakesReadsChangesAndDeletesThem() {
    Company acme = Company.acme();
    Client olga = acme.owner().program();
    String hooks = acme.path("webhooks");
    Map<String, Object> wrapped = Map.of("webhook", Map.of("url", "https://hooks.example/a"));
    JsonNode made = olga.post(hooks, wrapped).ok().json().at("/payload/webhook");
    assertThat(made.path("subscriptions").toString())
        .as("all but typing and inboxes")
        .contains("message_created", "contact_updated", "webwidget_triggered")
        .doesNotContain("typing", "inbox_");
    assertThat(made.path("secret").asText()).isNotBlank();
    String one = hooks + "/" + made.path("id").asLong();
    JsonNode changed =
        olga.send("PATCH", one, Map.of("name", "CRM")).ok().json().at("/payload/webhook");
    assertThat(changed.path("name").asText()).isEqualTo("CRM");
    assertThat(changed.path("url").asText()).isEqualTo("https://hooks.example/a");
    assertThat(olga.get(hooks).ok().json().at("/payload/webhooks")).hasSize(1);
    olga.send("DELETE", one, null).ok();
    assertThat(olga.send("DELETE", one, null).status()).isEqualTo(404);
    assertThat(olga.get(hooks).ok().json().at("/payload/webhooks")).isEmpty();
  }

  @Test
  void whatIsNoWebhookIsRefusedAndAgentsMakeNone() {
    Company acme = Company.acme();
    Client olga = acme.owner().program();
    String hooks = acme.path("webhooks");
    acme.webhook("https://hooks.example/a", "message_created");
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("url", "https://hooks.example/a"),
            Map.of("url", "ftp://hooks.example/"),
            Map.of("url", "http://10.0.0.1/"),
            Map.of("url", "https://hooks.example/b", "subscriptions", List.of()),
            Map.of("url", "https://hooks.example/b", "subscriptions", List.of("nothing")))) {
      assertThat(olga.post(hooks, wrong).status()).as("%s", wrong).isEqualTo(422);
    }
    assertThat(acme.agent("Ada").program().get(hooks).status()).isEqualTo(401);
    assertThat(acme.agent("Ben").program().get(hooks + "/1/deliveries").status()).isEqualTo(401);
    assertThat(olga.get(hooks + "/1/deliveries?state=lost").status()).isEqualTo(422);
    assertThat(olga.get(hooks + "/2/deliveries").status()).isEqualTo(404);
  }

  @Test
  void accountsWithEqualIdsTellTheirOwnAddressesAndReadTheirOwnLogs() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Contact carla = Contact.at(acme.api("Suporte"), "Carla");
    Contact dora = Contact.at(globex.api("Suporte"), "Dora");
    assertThat(acme.webhook(receiver.baseUrl() + "/acme", "message_created"))
        .isEqualTo(globex.webhook(receiver.baseUrl() + "/globex", "message_created"));
    carla.begins("da Acme 1");
    dora.begins("da Globex");
    carla.writes("da Acme 2").ok();
    Patience.within(Duration.ofSeconds(20)).until(() -> heard("/acme").size() == 2);
    Patience.within(Duration.ofSeconds(20)).until(() -> heard("/globex").size() == 1);
    assertThat(heard("/acme"))
        .extracting(LoggedRequest::getBodyAsString)
        .satisfiesExactly(
            first -> assertThat(first).contains("da Acme 1"),
            second -> assertThat(second).contains("da Acme 2"));
    assertThat(heard("/globex")).noneMatch(told -> told.getBodyAsString().contains("Acme"));
    assertThat(log(globex, "").path("payload")).hasSize(1);
    long delivery = log(acme, "?state=delivered").at("/payload/0/id").asLong();
    JsonNode whole =
        acme.owner().program().get(logOf(acme) + "/" + delivery).ok().json().path("payload");
    assertThat(whole.path("body").asText()).contains("da Acme 2");
    assertThat(whole.at("/attempts/0/status").asInt()).isEqualTo(200);
  }

  @Test
  void whatFailedIsSentAgainByAProgram() {
    Company acme = Company.acme();
    Contact carla = Contact.at(acme.api("Suporte"), "Carla");
    acme.webhook(receiver.baseUrl() + "/hook", "message_created");
    receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(422)));
    carla.begins("um");
    Patience.within(Duration.ofSeconds(20))
        .until(() -> log(acme, "?state=failed").path("payload").size() == 1);
    receiver.stubFor(post(anyUrl()).willReturn(ok()));
    Answer again = acme.owner().program().post(logOf(acme) + "/replay", Map.of()).ok();
    assertThat(again.json().at("/payload/replayed").asInt()).isEqualTo(1);
    Patience.within(Duration.ofSeconds(20))
        .until(() -> log(acme, "?state=delivered").path("payload").size() == 1);
    assertThat(heard("/hook"))
        .extracting(told -> told.getHeader("X-Chatwoot-Delivery"))
        .hasSize(2)
        .containsOnly(heard("/hook").get(0).getHeader("X-Chatwoot-Delivery"));
  }

  private List<LoggedRequest> heard(String path) {
    return receiver.findAll(postRequestedFor(urlEqualTo(path)));
  }

  private static JsonNode log(Company company, String query) {
    return company.owner().program().get(logOf(company) + query).ok().json();
  }

  private static String logOf(Company company) {
    return company.path("webhooks/1/deliveries");
  }
}
