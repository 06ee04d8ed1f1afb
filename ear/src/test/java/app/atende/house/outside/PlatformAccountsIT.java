package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Platform;
import app.atende.house.world.Rush;
import app.atende.house.world.Rush.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** A hosting provider's program makes accounts, changes them and closes them (contract 8). */
class PlatformAccountsIT {
  /** What is sent beside a good name, and the field that must be named in the refusal. */
  private record Bad(Map<String, Object> fields, String field) {}

  private static List<Bad> badOnes(String slug, String domain) {
    return List.of(
        new Bad(Map.of("name", ""), "name"),
        new Bad(Map.of("name", "  \t "), "name"),
        new Bad(Map.of("name", "x".repeat(256)), "name"),
        new Bad(Map.of("name", Map.of("first", "A")), "name"),
        new Bad(Map.of("slug", "Ü!"), "slug"),
        new Bad(Map.of("slug", "-a-"), "slug"),
        new Bad(Map.of("slug", slug), "slug"),
        new Bad(Map.of("domain", "not a domain"), "domain"),
        new Bad(Map.of("domain", domain), "domain"),
        new Bad(Map.of("support_email", "olga at acme"), "support_email"),
        new Bad(Map.of("support_email", "a@b@c.example"), "support_email"),
        new Bad(Map.of("locale", "tlh"), "locale"),
        new Bad(Map.of("timezone", "Mars/Base"), "time_zone"),
        new Bad(Map.of("status", "asleep"), "status"),
        new Bad(Map.of("limits", Map.of("robots", 3)), "limits"),
        new Bad(Map.of("limits", Map.of("agents", -1)), "limits"),
        new Bad(Map.of("limits", Map.of("agents", "many")), "agents"),
        new Bad(Map.of("limits", List.of(3)), "limits"),
        new Bad(Map.of("features", Map.of("macros", "perhaps")), "macros"),
        new Bad(Map.of("custom_attributes", List.of("a")), "custom_attributes"),
        new Bad(Map.of("custom_attributes", Map.of("a", "x".repeat(70_000))), "custom_attributes"));
  }

  @Test
  void whatIsBadIsNamedAndNothingIsHalfDone() {
    Platform app = Platform.app("panel");
    String slug = "taken-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    String domain = slug + ".example";
    Map<String, Object> first = Map.of("name", "First", "slug", slug, "domain", domain);
    app.post("accounts", first).ok();
    SoftAssertions softly = new SoftAssertions();
    for (Bad bad : badOnes(slug, domain)) {
      Map<String, Object> body = new HashMap<>(Map.of("name", "Never " + slug));
      body.putAll(bad.fields());
      Answer answer = app.post("accounts", body);
      softly.assertThat(answer.status()).as("%s → %s", bad, answer).isEqualTo(422);
      JsonNode refusal = answer.json();
      softly
          .assertThat(refusal.path("attributes").path(0).asText())
          .as("%s", bad)
          .isEqualTo(bad.field());
      softly.assertThat(refusal.path("message").asText()).as("%s", bad).isNotBlank();
    }
    for (String body : List.of("", "{", "[]", "null", "7", "{\"name\":null}")) {
      Answer answer = app.client().send("POST", Platform.path("accounts"), body);
      softly.assertThat(answer.status()).as("%s → %s", body, answer).isIn(400, 422);
    }
    softly.assertAll();
    assertThat(app.get("accounts").json()).as("only the first").hasSize(1);
    assertThat(accountsNamed("Never " + slug)).isZero();
  }

  private static long accountsNamed(String name) {
    return Provider.ofTheHouse()
        .control()
        .find("SELECT COUNT(*) AS n FROM account WHERE name = ?", row -> row.number("n"), name)
        .orElseThrow();
  }

  @Test
  void aRefusalSpeaksTheReadersLanguage() {
    Platform app = Platform.app("panel");
    Map<String, Object> body = Map.of("name", "Acme", "limits", Map.of("robots", 3));
    assertThat(app.post("accounts", body).json().path("message").asText())
        .isEqualTo("There is no limit robots.");
    app.client().with("Accept-Language", "pt-BR,pt;q=0.9,en;q=0.5");
    assertThat(app.post("accounts", body).json().path("message").asText())
        .isEqualTo("Não existe o limite robots.");
    app.client().with("Accept-Language", "*;q=broken,,;");
    assertThat(app.post("accounts", body).status()).isBetween(400, 499);
  }

  private static Map<String, Object> order() {
    return Map.of(
        "name",
        "Café Ação",
        "locale",
        "en",
        "support_email",
        "Help@Cafe.example",
        "limits",
        Map.of("agents", "2", "inboxes", 1),
        "features",
        Map.of("macros", true),
        "custom_attributes",
        Map.of("plan", "gold"));
  }

  @Test
  void theAccountIsReadyWhenTheAnswerComes() {
    Platform app = Platform.app("panel");
    JsonNode made = app.post("accounts", order()).ok().json();
    assertThat(made.path("name").asText()).isEqualTo("Café Ação");
    assertThat(made.path("status").asText()).isEqualTo("active");
    assertThat(made.path("limits").toString()).isEqualTo("{\"agents\":2,\"inboxes\":1}");
    assertThat(made.path("custom_attributes").path("plan").asText()).isEqualTo("gold");
    assertThat(made.path("support_email").asText()).isEqualTo("help@cafe.example");
    String account = "accounts/" + made.path("id").asLong();
    assertThat(app.get(account).ok().json()).isEqualTo(made);
    JsonNode olga = app.user("Olga");
    Map<String, Object> seat = Map.of("user_id", olga.path("id"), "role", "administrator");
    app.post(account + "/account_users", seat).ok();
    String link = app.get("users/" + olga.path("id") + "/login").ok().json().path("url").asText();
    Desk desk = new Desk();
    assertThat(desk.get(link.replaceFirst("^https?://[^/]+", "")).status()).isEqualTo(302);
    desk.get("/app/" + account + "/dashboard").ok();
  }

  @Test
  void theSameKeyTwiceIsOneAccount() {
    Platform app = Platform.app("panel");
    app.client().with("Idempotency-Key", "order-1");
    JsonNode first = app.post("accounts", Map.of("name", "Acme")).ok().json();
    assertThat(app.post("accounts", Map.of("name", "Acme")).ok().json()).isEqualTo(first);
    assertThat(app.post("accounts", Map.of("name", "Another")).status()).isEqualTo(409);
    assertThat(app.get("accounts").json()).hasSize(1);
    Platform other = Platform.app("other");
    other.client().with("Idempotency-Key", "order-1");
    JsonNode theirs = other.post("accounts", Map.of("name", "Acme")).ok().json();
    assertThat(theirs.path("id")).as("keys are each app's own").isNotEqualTo(first.path("id"));
    app.client().with("Idempotency-Key", "k".repeat(121));
    assertThat(app.post("accounts", Map.of("name", "Acme")).status()).isEqualTo(422);
  }

  @Test
  void theSameKeyManyTimesAtOnceIsOneAccount() {
    Platform app = Platform.app("panel");
    Call call =
        Call.post(Platform.path("accounts"), app.token(), "{\"name\":\"Acme\"}")
            .with("Idempotency-Key", "order-1");
    List<Answer> answers = Rush.asks(new Client().base(), Collections.nCopies(12, call));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    Set<Long> ids =
        answers.stream().map(a -> a.json().path("id").asLong()).collect(Collectors.toSet());
    assertThat(ids).hasSize(1);
    assertThat(app.get("accounts").json()).hasSize(1);
  }

  @Test
  void theSameSlugManyTimesAtOnceIsOneAccount() {
    Platform app = Platform.app("panel");
    String slug = "rush-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    String body = "{\"name\":\"Acme\",\"slug\":\"" + slug + "\"}";
    Call call = Call.post(Platform.path("accounts"), app.token(), body);
    List<Answer> answers = Rush.asks(new Client().base(), Collections.nCopies(8, call));
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 422).hasSize(7);
    assertThat(app.get("accounts").json()).hasSize(1);
  }

  @Test
  void itIsSuspendedAndOpenedAgain() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    Desk olga = acme.owner().logsIn();
    String dashboard = "/app/accounts/" + acme.id() + "/dashboard";
    olga.get(dashboard).ok();
    String account = "accounts/" + acme.id();
    Answer suspended = app.send("PATCH", account, Map.of("status", "suspended")).ok();
    assertThat(suspended.json().path("status").asText()).isEqualTo("suspended");
    assertThat(olga.get(dashboard).status()).isEqualTo(403);
    assertThat(app.get(account).ok().json().path("status").asText()).isEqualTo("suspended");
    app.send("PATCH", account, Map.of("status", "suspended")).ok();
    app.send("PUT", account, Map.of("status", "active")).ok();
    Patience.within(Duration.ofSeconds(2)).until(() -> olga.get(dashboard).status() == 200);
  }

  @Test
  void aDeletedOneIsGoneForPeopleAndProgramsAtOnce() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    Desk olga = acme.owner().logsIn();
    app.send("DELETE", "accounts/" + acme.id(), null).ok();
    app.send("DELETE", "accounts/" + acme.id(), null).ok();
    assertThat(app.get("accounts/" + acme.id()).status()).isEqualTo(404);
    assertThat(app.get("accounts").json()).isEmpty();
    assertThat(olga.get("/app/accounts/" + acme.id() + "/dashboard").status()).isIn(403, 404);
    assertThat(acme.owner().program().get(acme.path("inboxes")).status()).isIn(401, 403, 404);
  }

  @Test
  void onlyWhatIsAFieldCanBeChanged() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    Map<String, Object> body = new HashMap<>();
    body.put("id", 1);
    body.put("schema_version", 99);
    body.put("server_id", 99);
    body.put("created_by_app", 1);
    body.put("delete_after", "2020-01-01");
    body.put("slug", "stolen");
    body.put("name", "Acme & Söhne");
    JsonNode after = app.send("PATCH", "accounts/" + acme.id(), body).ok().json();
    assertThat(after.path("id").asLong()).isEqualTo(acme.id());
    assertThat(after.path("name").asText()).isEqualTo("Acme & Söhne");
    boolean unchanged =
        Provider.ofTheHouse()
            .control()
            .find(
                "SELECT 1 AS same FROM account WHERE id = ? AND schema_version < 99 AND server_id ="
                    + " 1 AND created_by_app IS NULL AND delete_after IS NULL AND slug <> 'stolen'",
                row -> 1,
                acme.id())
            .isPresent();
    assertThat(unchanged).isTrue();
  }
}
