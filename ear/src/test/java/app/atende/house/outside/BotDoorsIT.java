package app.atende.house.outside;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Published;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bots of an account: who makes them, what they may call and hear (contract 3.4, 6.18, 11). */
class BotDoorsIT {
  private static final String NOT_FOR_BOTS = "Access to this endpoint is not authorized for bots";
  private static final List<String> CLOSED =
      List.of(
          "conversations",
          "conversations/1/messages",
          "conversations/1/participants",
          "contacts",
          "agents",
          "agent_bots",
          "inboxes",
          "conversations/1;a=b");

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
    JsonNode made = made(acme, "https://bots.example/a");
    assertThat(made.path("access_token").asText()).isNotBlank();
    assertThat(made.path("secret").asText()).isNotBlank();
    assertThat(made.path("bot_type").asText()).isEqualTo("webhook");
    assertThat(made.path("system_bot").asBoolean()).isFalse();
    String one = acme.path("agent_bots/") + made.path("id").asLong();
    JsonNode changed = olga.send("PATCH", one, Map.of("description", "FAQ")).ok().json();
    assertThat(changed.path("name").asText()).isEqualTo("Robô");
    assertThat(changed.path("description").asText()).isEqualTo("FAQ");
    assertThat(changed.path("outgoing_url").asText()).isEqualTo("https://bots.example/a");
    assertThat(changed.has("access_token")).as("shown once").isFalse();
    Client ada = acme.agent("Ada").program();
    assertThat(ada.get(one).ok().json().has("secret")).as("for administrators").isFalse();
    assertThat(ada.send("PATCH", one, Map.of("name", "Meu")).status()).isEqualTo(401);
    assertThat(olga.post(one + "/reset_secret", Map.of()).ok().json().path("secret"))
        .isNotEqualTo(made.path("secret"));
    olga.send("DELETE", one, null).ok();
    assertThat(olga.get(one).status()).isEqualTo(404);
    assertThat(olga.get(acme.path("agent_bots")).ok().json()).isEmpty();
  }

  @Test
  void whatIsNoBotIsRefusedByItsField() {
    Company acme = Company.acme();
    Client olga = acme.owner().program();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("name", " "),
            Map.of("name", "n".repeat(256)),
            Map.of("name", "Robô", "outgoing_url", "ftp://bots.example/"),
            Map.of("name", "Robô", "outgoing_url", "https://a:b@bots.example/"),
            Map.of("name", "Robô", "description", "d".repeat(1001)))) {
      assertThat(olga.post(acme.path("agent_bots"), wrong).status()).as("%s", wrong).isEqualTo(422);
    }
    Inbox support = acme.api("Suporte");
    String give = acme.path("inboxes/" + support.id() + "/set_agent_bot");
    assertThat(olga.post(give, Map.of("agent_bot", 999_999)).status()).isEqualTo(404);
    assertThat(olga.get(acme.path("inboxes/" + support.id() + "/agent_bot")).ok().json())
        .as("none")
        .isEmpty();
  }

  @Test
  void aBotAnswersFirstAndHandsOverToPeople() {
    Company acme = Company.acme();
    Inbox support = acme.api("Suporte");
    JsonNode made = made(acme, receiver.baseUrl() + "/bot");
    give(acme, support, made);
    Contact carla = Contact.at(support, "Carla");
    long number = carla.begins("Bom dia");
    String one = acme.path("conversations/" + number);
    Client bot = new Client().with("api_access_token", made.path("access_token").asText());
    assertThat(bot.get(one).ok().json().path("status").asText()).isEqualTo("pending");
    Patience.within(Duration.ofSeconds(20)).until(() -> !heard("message_created").isEmpty());
    assertThat(heard("message_created").get(0).getHeader("X-Chatwoot-Signature")).isNotBlank();
    JsonNode answer = bot.post(one + "/messages", Map.of("content", "Sou um robô")).ok().json();
    assertThat(answer.at("/sender/type").asText()).isEqualTo("agent_bot");
    assertThat(answer.at("/sender/name").asText()).isEqualTo("Robô");
    bot.post(one + "/toggle_status", Map.of("status", "open")).ok();
    assertThat(bot.get(one).ok().json().path("status").asText()).isEqualTo("open");
    Patience.within(Duration.ofSeconds(20)).until(() -> !heard("conversation_opened").isEmpty());
  }

  @Test
  void aBotThatCannotBeReachedLeavesItsConversationsToPeople() {
    receiver.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(422)));
    Company acme = Company.acme();
    Inbox support = acme.api("Suporte");
    give(acme, support, made(acme, receiver.baseUrl() + "/bot"));
    long number = Contact.at(support, "Carla").begins("Bom dia");
    Client olga = acme.owner().program();
    Patience.within(Duration.ofSeconds(30))
        .until(
            () ->
                olga.get(acme.path("conversations/" + number))
                    .ok()
                    .json()
                    .path("status")
                    .asText()
                    .equals("open"));
  }

  @Test
  void aBotsTokenOpensWhatIsForBotsInItsOwnAccountAndNothingElse() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    JsonNode made = made(acme, null);
    Client bot = new Client().with("api_access_token", made.path("access_token").asText());
    Contact.at(acme.api("Suporte"), "Carla").begins("da Acme");
    Contact.at(globex.api("Suporte"), "Dora").begins("da Globex");
    for (String closed : CLOSED) {
      assertThat(bot.get(acme.path(closed)))
          .as(closed)
          .matches(answer -> answer.status() == 401 && answer.body().contains(NOT_FOR_BOTS));
    }
    assertThat(bot.get("/api/v1/profile").status()).isEqualTo(401);
    assertThat(bot.get(acme.path("conversations/1")).ok().body()).contains("Carla");
    Answer foreign = bot.get(globex.path("conversations/1"));
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body()).doesNotContain("Dora");
    String reset = acme.path("agent_bots/" + made.path("id").asLong() + "/reset_access_token");
    JsonNode renewed = acme.owner().program().post(reset, Map.of()).ok().json();
    assertThat(bot.get(acme.path("conversations/1")).status()).as("former").isEqualTo(401);
    Client again = new Client().with("api_access_token", renewed.path("access_token").asText());
    again.get(acme.path("conversations/1")).ok();
  }

  @Test
  void whoMakesBotsWritesAsOneAndNobodyElseDoes() {
    Company acme = Company.acme();
    Person ada = acme.agent("Ada");
    long bot = made(acme, null).path("id").asLong();
    Contact.at(acme.api("Suporte", ada), "Carla").begins("Bom dia");
    String list = acme.path("conversations/1/messages");
    Map<String, Object> words =
        Map.of("content", "Olá", "sender_type", "AgentBot", "sender_id", bot);
    JsonNode written = acme.owner().program().post(list, words).ok().json();
    assertThat(written.at("/sender/type").asText()).isEqualTo("agent_bot");
    assertThat(ada.program().post(list, words).status()).isEqualTo(401);
    Map<String, Object> unknown =
        Map.of("content", "Olá", "sender_type", "AgentBot", "sender_id", 999_999);
    assertThat(acme.owner().program().post(list, unknown).status()).isEqualTo(404);
  }

  @Test
  void aBotHasAPictureAsLongAsNobodyTakesItAway() {
    Company acme = Company.acme();
    Client olga = acme.owner().program();
    Upload picture = Upload.picture("a.gif");
    String list = acme.path("agent_bots");
    JsonNode made = olga.post(list, Map.of("name", "Robô"), "avatar", List.of(picture)).ok().json();
    String address = made.path("thumbnail").asText();
    assertThat(address).contains("/files/pictures/");
    String path = address.substring(address.indexOf("/files/"));
    assertThat(new Client().get(path).status()).isEqualTo(200);
    String one = list + "/" + made.path("id").asLong() + "/avatar";
    assertThat(olga.send("DELETE", one, null).ok().json().path("thumbnail").asText()).isEmpty();
    assertThat(new Client().get(path).status()).isEqualTo(404);
  }

  private static JsonNode made(Company acme, String url) {
    Map<String, Object> wanted =
        url == null ? Map.of("name", "Robô") : Map.of("name", "Robô", "outgoing_url", url);
    return acme.owner().program().post(acme.path("agent_bots"), wanted).ok().json();
  }

  private static void give(Company acme, Inbox inbox, JsonNode bot) {
    Map<String, Object> wanted = Map.of("agent_bot", bot.path("id").asLong());
    acme.owner().program().post(acme.path("inboxes/" + inbox.id() + "/set_agent_bot"), wanted).ok();
  }

  private List<LoggedRequest> heard(String event) {
    return receiver.findAll(postRequestedFor(anyUrl())).stream()
        .filter(told -> told.getBodyAsString().contains("\"event\":\"" + event + "\""))
        .toList();
  }
}
