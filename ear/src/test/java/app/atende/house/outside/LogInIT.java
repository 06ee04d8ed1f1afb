package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Line;
import app.atende.house.world.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in, what a wrong try tells, and what a session is worth (X20, X25–X27, X38). */
class LogInIT {
  @BeforeEach
  void letEarlierTriesBeForgotten() {
    Provider.ofTheHouse().forgetTries();
  }

  @Test
  void whoHasAPasswordGetsInAndOutAgain() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    String dashboard = "/app/accounts/" + acme.id() + "/dashboard";
    Answer page = olga.get(dashboard);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
    String before = olga.cookie(Desk.SESSION).orElseThrow();
    Answer out =
        olga.send(
            olga.request("/app/log_out")
                .setHeader("Origin", olga.base().toString())
                .setHeader("X-CSRF-Token", olga.csrf(acme.id()))
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(out.status()).isEqualTo(204);
    Client thief = new Client();
    thief.plant(Desk.SESSION, before);
    assertThat(thief.get(dashboard).status()).isEqualTo(302);
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
    Company acme = Company.acme();
    Answer wrong = new Desk().tryLogIn(acme.owner().email(), "not the password at all");
    Answer unknown = new Desk().tryLogIn("nobody-" + acme.owner().email(), "not the password");
    assertThat(wrong.status()).isEqualTo(unknown.status());
    assertThat(bare(wrong, acme.owner().email()))
        .isEqualTo(bare(unknown, "nobody-" + acme.owner().email()));
    assertThat(wrong.body()).contains("Usuário ou senha incorretos");
  }

  @Test
  void whoSignsInOverAPageProvesHimselfAsAtTheLogIn() {
    Person olga = Company.acme().owner();
    Desk desk = new Desk();
    JsonNode nobody = desk.get("/app/sign_in").ok().json();
    assertThat(nobody.path("user").asLong()).isZero();
    assertThat(signIn(desk, "guessed", olga.email(), olga.password()).status()).isEqualTo(403);
    String csrf = nobody.path("csrf").asText();
    Answer wrong = signIn(desk, csrf, olga.email(), "not the password at all");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.json().path("code").asText()).isEqualTo("WRONG_CREDENTIALS");
    JsonNode in = signIn(desk, csrf, olga.email(), olga.password()).ok().json();
    assertThat(in.path("user").asLong()).isEqualTo(olga.id());
    assertThat(desk.get("/app/sign_in").ok().json()).isEqualTo(in);
    assertThat(in.path("csrf").asText()).isNotEqualTo(csrf);
  }

  private static Answer signIn(Desk desk, String csrf, String email, String password) {
    return desk.send(
        desk.request("/app/sign_in")
            .setHeader("Origin", desk.base().toString())
            .setHeader("X-CSRF-Token", csrf)
            .setHeader("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "email=" + encoded(email) + "&password=" + encoded(password))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void theDatabaseIsAskedTheSameForEverybody() {
    Company acme = Company.acme();
    Person ben = acme.agent("Ben");
    Provider.ofTheHouse()
        .control()
        .update("UPDATE user SET password_hash = NULL WHERE email = ?", ben.email());
    StatementCount count = new StatementCount();
    List<String> ofOlga = statements(count, acme.owner().email());
    assertThat(ofOlga).anyMatch(sql -> sql.contains("password_hash"));
    assertThat(statements(count, "nobody-" + acme.owner().email())).isEqualTo(ofOlga);
    assertThat(statements(count, ben.email())).isEqualTo(ofOlga);
  }

  /** What a wrong password makes the database do, without the values, which hold any bytes. */
  private static List<String> statements(StatementCount count, String email) {
    Question refused =
        new Question(
            "a wrong password",
            () -> Provider.ofTheHouse().forgetTries(),
            () -> new Desk().tryLogIn(email, "not the password at all"));
    return count.of(refused, cost -> false).statements().stream()
        .map(sql -> sql.replaceAll("(?s) VALUES .*", "").replaceAll("'[^']*'|[0-9]+", "?"))
        .toList();
  }

  /** The page without what is new in each answer. */
  private static String bare(Answer answer, String email) {
    return answer.body().replace(email, "…").replaceAll("[A-Za-z0-9_+/=-]{22,}", "~");
  }

  @Test
  void manyWrongTriesAreThrottledAndTheRightPasswordWaitsToo() {
    Company acme = Company.acme();
    Desk stranger = new Desk();
    Answer last = null;
    for (int tried = 1; tried <= 12; tried++) {
      last = stranger.tryLogIn(acme.owner().email(), "wrong password " + tried);
    }
    assertThat(last.body()).contains("Muitas tentativas");
    assertThat(stranger.tryLogIn(acme.owner().email(), acme.owner().password()).body())
        .contains("Muitas tentativas");
    Company globex = Company.globex();
    globex.owner().logsIn();
  }

  @Test
  void aSessionThatSomebodyPlantedIsReplacedAtTheLogIn() {
    Company acme = Company.acme();
    Desk victim = new Desk();
    victim.plant(Desk.SESSION, "A".repeat(43));
    victim.logIn(acme.owner().email(), acme.owner().password());
    String fresh = victim.cookie(Desk.SESSION).orElseThrow();
    assertThat(fresh).isNotEqualTo("A".repeat(43)).hasSizeGreaterThanOrEqualTo(43);
    Desk again = acme.owner().logsIn();
    assertThat(again.cookie(Desk.SESSION).orElseThrow()).isNotEqualTo(fresh);
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    Company acme = Company.acme();
    Answer in = new Desk().tryLogIn(acme.owner().email(), acme.owner().password());
    List<String> cookies = in.headers().allValues("Set-Cookie");
    assertThat(cookies)
        .filteredOn(cookie -> cookie.startsWith(Desk.SESSION))
        .singleElement()
        .asString()
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Lax")
        .containsIgnoringCase("Path=/");
  }

  @Test
  void logOutEndsTheOpenSocketsOfTheSession() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    Desk elsewhere = acme.owner().logsIn();
    try (Line here = Line.ofConsole(olga, acme.id());
        Line there = Line.ofConsole(elsewhere, acme.id())) {
      olga.send(
          olga.request("/app/log_out")
              .setHeader("Origin", olga.base().toString())
              .setHeader("X-CSRF-Token", olga.csrf(acme.id()))
              .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
      assertThat(here.awaitEnd(Duration.ofSeconds(5))).isEqualTo(1008);
      there.say("{\"ping\":{}}");
      there.await("pong");
    }
  }

  @Test
  void theLogInFormItselfIsRefusedWithoutItsTokenOrFromAnotherSite() {
    Company acme = Company.acme();
    Desk victim = new Desk();
    Map<String, String> fields = Desk.hidden(victim.get("/app/login").body());
    fields.put("login", "login");
    fields.put("login:email", acme.owner().email());
    fields.put("login:password", acme.owner().password());
    fields.put("login:submit", "");
    victim.with("Origin", "https://mallory.example");
    assertThat(victim.form("/app/login", fields).status()).isEqualTo(403);
    victim.with("Origin", victim.base().toString());
    String token = fields.remove("csrf");
    assertThat(victim.form("/app/login", fields).status()).isEqualTo(403);
    fields.put("csrf", token);
    assertThat(victim.form("/app/login", fields).status()).isEqualTo(302);
  }

  @Test
  void aPageThatNeedsALogInComesBackAfterIt() {
    Company acme = Company.acme();
    String asked = "/app/accounts/" + acme.id() + "/dashboard?tab=all";
    Desk olga = new Desk();
    Answer sent = olga.get(asked);
    assertThat(sent.status()).isEqualTo(302);
    String login = sent.header("Location").orElseThrow();
    assertThat(login).contains("/app/login?return_to=");
    assertThat(olga.get("/app/login?return_to=https://mallory.example/").body())
        .doesNotContain("href=\"https://mallory.example");
    Answer in =
        olga.fill(
            login.replaceFirst("^https?://[^/]+", ""),
            "login",
            Map.of("email", acme.owner().email(), "password", acme.owner().password()));
    assertThat(in.header("Location").orElseThrow()).endsWith(asked);
  }
}
