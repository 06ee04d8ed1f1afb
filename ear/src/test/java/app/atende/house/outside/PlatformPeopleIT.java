package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Tokens;
import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Person;
import app.atende.house.world.Platform;
import app.atende.house.world.Rush;
import app.atende.house.world.Rush.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A provider's program makes people and bots and lets them into accounts (contract 8). */
class PlatformPeopleIT {
  private static final String PASSWORD = "sabiá canta na laranjeira";

  @Test
  void aUsersTokenIsShownOnceAndWorksUntilHeIsGone() {
    Platform app = Platform.app("panel");
    JsonNode ada = app.user("Ada");
    String path = "users/" + ada.path("id").asLong();
    String first = ada.path("access_token").asText();
    assertThat(profile(first).ok().json().path("email")).isEqualTo(ada.path("email"));
    assertThat(app.get(path).ok().json().has("access_token")).isFalse();
    assertThat(app.send("PATCH", path, Map.of("display_name", "A")).ok().json().has("access_token"))
        .isFalse();
    JsonNode more = app.post(path + "/token", Map.of()).ok().json();
    String second = more.path("access_token").asText();
    assertThat(second).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(43);
    assertThat(profile(first).status()).isEqualTo(200);
    assertThat(profile(second).status()).isEqualTo(200);
    app.send("DELETE", path, null).ok();
    assertThat(profile(first).status()).isEqualTo(401);
    assertThat(profile(second).status()).isEqualTo(401);
    assertThat(app.get(path).status()).isIn(401, 404);
  }

  private static Answer profile(String token) {
    return new Client().with("api_access_token", token).get("/api/v1/profile");
  }

  @Test
  void whatIsWrongWithAUserIsNamed() {
    Platform app = Platform.app("panel");
    String taken = Company.acme().owner().email();
    String free = Platform.newAddress("ada");
    demandRefused(app, Map.of("name", "Ada", "email", "ada at acme"), "email");
    demandRefused(app, Map.of("name", "Ada"), "email");
    demandRefused(app, Map.of("email", free), "name");
    demandRefused(app, Map.of("name", "Ada", "email", taken), "email");
    demandRefused(app, Map.of("name", "Ada", "email", taken.toUpperCase()), "email");
    for (String weak : List.of("short", "password1234", "x".repeat(129))) {
      Map<String, String> body = Map.of("name", "Ada", "email", free, "password", weak);
      demandRefused(app, body, "password");
    }
    app.post("users", Map.of("name", "Ada", "email", free, "password", PASSWORD)).ok();
  }

  private static void demandRefused(Platform app, Map<String, String> body, String field) {
    Answer answer = app.post("users", body);
    assertThat(answer.status()).as("%s → %s", body, answer).isEqualTo(422);
    assertThat(answer.json().path("attributes").toString()).isEqualTo("[\"" + field + "\"]");
  }

  @Test
  void theSameAddressAgainIsTheSameUserForHisOwnAppOnly() {
    Platform app = Platform.app("panel");
    Map<String, String> body = Map.of("name", "Ada", "email", Platform.newAddress("ada"));
    JsonNode first = app.post("users", body).ok().json();
    JsonNode again = app.post("users", body).ok().json();
    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(again.has("access_token")).isFalse();
    assertThat(Platform.app("other").post("users", body).status()).isEqualTo(422);
  }

  @Test
  void whoIsSeatedWorksWithHisRoleUntilHeIsUnseated() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    JsonNode ada = app.user("Ada");
    String members = "accounts/" + acme.id() + "/account_users";
    Client program = new Client().with("api_access_token", ada.path("access_token").asText());
    assertThat(program.get(acme.path("inboxes")).status()).isEqualTo(404);
    JsonNode seat = app.post(members, Map.of("user_id", ada.path("id"))).ok().json();
    assertThat(seat.path("role").asText()).isEqualTo("agent");
    assertThat(program.get(acme.path("inboxes")).status()).isEqualTo(200);
    Map<String, Object> inbox = Map.of("name", "A", "channel", Map.of("type", "api"));
    assertThat(program.post(acme.path("inboxes"), inbox).status()).isEqualTo(401);
    app.post(members, Map.of("user_id", ada.path("id"), "role", "administrator")).ok();
    program.post(acme.path("inboxes"), inbox).ok();
    assertThat(app.get(members).ok().json()).hasSize(2);
    Map<String, Object> wrong = Map.of("user_id", ada.path("id"), "role", "pope");
    assertThat(app.post(members, wrong).json().path("attributes").path(0).asText())
        .isEqualTo("role");
    app.send("DELETE", members, Map.of("user_id", ada.path("id"))).ok();
    app.send("DELETE", members + "?user_id=" + ada.path("id").asLong(), null).ok();
    assertThat(program.get(acme.path("inboxes")).status()).isEqualTo(404);
    assertThat(app.send("DELETE", members, Map.of("user_id", acme.owner().id())).status())
        .as("the last administrator")
        .isEqualTo(422);
    assertThat(app.get(members).ok().json()).hasSize(1);
  }

  @Test
  void aLogInLinkWorksOnceForItsUserAndForFiveMinutes() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    String login = "users/" + acme.owner().id() + "/login";
    String link = link(app, login);
    Desk desk = new Desk();
    Answer in = desk.get(link);
    assertThat(in.status()).isEqualTo(302);
    assertThat(desk.cookie(Desk.SESSION)).isPresent();
    demandDead(link);
    demandDead(link(app, login).replaceFirst("email=[^&]*", "email=mallory%40globex.example"));
    String late = link(app, login);
    byte[] hash = Tokens.sha256(late.replaceFirst(".*sso_auth_token=", ""));
    int grown =
        Provider.ofTheHouse()
            .control()
            .update(
                "UPDATE one_time_token SET expires_at = expires_at - INTERVAL 5 MINUTE"
                    + " WHERE token_hash = ?",
                (Object) hash);
    assertThat(grown).isEqualTo(1);
    demandDead(late);
  }

  private static String link(Platform app, String login) {
    String url = app.get(login).ok().json().path("url").asText();
    assertThat(url).startsWith(new Client().base() + "/app/login?email=");
    return url.replaceFirst("^https?://[^/]+", "");
  }

  private static void demandDead(String link) {
    Desk thief = new Desk();
    Answer page = thief.get(link);
    assertThat(page.status()).as("%s", page).isEqualTo(200);
    assertThat(thief.cookie(Desk.SESSION)).isEmpty();
  }

  @Test
  void aLogInLinkThatManyOpenAtOnceLetsOneIn() {
    Company acme = Company.acme();
    String link = link(Platform.appOf(acme), "users/" + acme.owner().id() + "/login");
    Call open = new Call("GET", link, Map.of(), " ");
    List<Answer> answers = Rush.asks(new Client().base(), Collections.nCopies(8, open));
    assertThat(answers).filteredOn(answer -> answer.status() == 302).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(7);
  }

  @Test
  void aPasswordThatTheProviderSetsEndsEverySession() {
    Company acme = Company.acme();
    Person olga = acme.owner();
    Desk desk = olga.logsIn();
    String dashboard = "/app/accounts/" + acme.id() + "/dashboard";
    desk.get(dashboard).ok();
    Map<String, String> change = Map.of("password", PASSWORD);
    Platform.appOf(acme).send("PATCH", "users/" + olga.id(), change).ok();
    assertThat(desk.get(dashboard).status()).isEqualTo(302);
    new Desk().logIn(olga.email(), PASSWORD).get(dashboard).ok();
  }

  @Test
  void aBotsTokenIsShownOnceAndTheBotIsNoUser() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    Map<String, Object> body =
        Map.of(
            "name", "Robô", "account_id", acme.id(), "outgoing_url", "https://bot.acme.example/in");
    JsonNode bot = app.post("agent_bots", body).ok().json();
    String token = bot.path("access_token").asText();
    assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    String path = "agent_bots/" + bot.path("id").asLong();
    assertThat(app.get(path).ok().json().has("access_token")).isFalse();
    assertThat(app.get("agent_bots").ok().body()).contains("Robô").doesNotContain(token);
    assertThat(profile(token).status()).isEqualTo(401);
    JsonNode after = app.send("PATCH", path, Map.of("name", "Robota")).ok().json();
    assertThat(after.path("name").asText()).isEqualTo("Robota");
    assertThat(after.path("outgoing_url").asText()).isEqualTo("https://bot.acme.example/in");
    for (String url : List.of("javascript:alert(1)", "file:///etc/passwd", "no address")) {
      assertThat(app.send("PATCH", path, Map.of("outgoing_url", url)).status()).isEqualTo(422);
    }
    assertThat(app.post("agent_bots", Map.of()).status()).isEqualTo(422);
    app.send("DELETE", path, null).ok();
    assertThat(app.get(path).status()).isEqualTo(401);
    assertThat(app.get("agent_bots").ok().json()).isEmpty();
  }
}
