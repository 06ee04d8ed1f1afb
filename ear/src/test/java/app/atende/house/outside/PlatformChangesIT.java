package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import app.atende.house.world.Patience;
import app.atende.house.world.Person;
import app.atende.house.world.Platform;
import app.atende.house.world.Rush;
import app.atende.house.world.Rush.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a provider's program changes happens completely or not at all, and to nothing else. */
class PlatformChangesIT {
  private static final String PASSWORD = "sabiá canta na laranjeira";
  private static final String TOKEN = "access_token";

  @Test
  void theSameKeyAgainUndoesNothing() {
    Platform app = Platform.app("panel");
    app.client().with("Idempotency-Key", "order-1");
    Map<String, Object> order = Map.of("name", "Acme", "status", "active");
    String account = "accounts/" + app.post("accounts", order).ok().json().path("id").asLong();
    app.send("PATCH", account, Map.of("status", "suspended")).ok();
    assertThat(app.post("accounts", order).ok().json().path("status").asText())
        .isEqualTo("suspended");
    app.send("DELETE", account, null).ok();
    assertThat(app.post("accounts", order).status()).isEqualTo(404);
    assertThat(app.get(account).status()).as("its grace period goes on").isEqualTo(404);
    app.client().with("Idempotency-Key", "order-2");
    Map<String, Object> closed = Map.of("name", "Globex", "status", "suspended");
    JsonNode globex = app.post("accounts", closed).ok().json();
    assertThat(globex.path("status").asText()).isEqualTo("suspended");
    app.send("PATCH", "accounts/" + globex.path("id").asLong(), Map.of("status", "active")).ok();
    assertThat(app.post("accounts", closed).ok().json().path("status").asText())
        .isEqualTo("active");
  }

  @Test
  void whatSeveralChangeAtOnceAllStays() {
    Platform app = Platform.app("panel");
    String account = "accounts/" + app.account("Acme");
    List<String> bodies =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    "{\"features\":{\"f%d\":true},\"limits\":{\"%s\":%d}}"
                        .formatted(i, i % 2 == 0 ? "agents" : "inboxes", i + 1))
            .toList();
    List<Call> calls =
        bodies.stream()
            .map(
                body ->
                    new Call(
                        "PATCH",
                        Platform.path(account),
                        Map.of("api_access_token", app.token(), "Content-Type", "application/json"),
                        body))
            .toList();
    List<Answer> answers = Rush.asks(new Client().base(), calls);
    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    JsonNode after = app.get(account).ok().json();
    assertThat(after.path("features")).as("%s", after).hasSize(12);
    assertThat(after.path("limits")).as("%s", after).hasSize(2);
  }

  @Test
  void aRefusedChangeOfAPersonChangesNothing() {
    Company acme = Company.acme();
    Person olga = acme.owner();
    Desk desk = olga.logsIn();
    Platform app = Platform.appOf(acme);
    String path = "users/" + olga.id();
    JsonNode before = app.get(path).ok().json();
    String taken = Company.acme().owner().email();
    String free = Platform.newAddress("olga");
    Map<String, Object> tooMuch = Map.of("a", "x".repeat(70_000));
    List<Map<String, Object>> refused =
        List.of(
            Map.of("password", PASSWORD, "email", taken),
            Map.of("password", PASSWORD, "email", free, "name", " "),
            Map.of("password", PASSWORD, "email", free, "custom_attributes", tooMuch),
            Map.of("password", PASSWORD, "email", free, "custom_attributes", List.of(1)));
    for (Map<String, Object> body : refused) {
      assertThat(app.send("PATCH", path, body).status()).isEqualTo(422);
    }
    assertThat(app.get(path).ok().json()).isEqualTo(before);
    desk.get("/app/accounts/" + acme.id() + "/dashboard").ok();
    Map<String, Object> order = Map.of("name", "Ada", "email", free, "custom_attributes", tooMuch);
    assertThat(app.post("users", order).status()).isEqualTo(422);
    assertThat(app.post("users", Map.of("name", "Ada", "email", free)).ok().json().has(TOKEN))
        .as("the refused order has made nobody")
        .isTrue();
  }

  @Test
  void whoIsDeletedLeavesClosedAccountsWhenTheyOpen() {
    Company acme = Company.acme();
    Platform app = Platform.appOf(acme);
    long ada = app.user("Ada").path("id").asLong();
    String account = "accounts/" + acme.id();
    app.post(account + "/account_users", Map.of("user_id", ada)).ok();
    app.send("DELETE", account, null).ok();
    app.send("DELETE", "users/" + ada, null).ok();
    Patience.within(Duration.ofSeconds(20)).until(() -> endPause(acme) > 0);
    Provider.ofTheHouse().reactivate(acme.tenant());
    app.send("PATCH", account, Map.of("limits", Map.of("agents", 2))).ok();
    Desk olga = acme.owner().logsIn();
    String agents = "/app/" + account + "/settings/agents/list";
    Patience.within(Duration.ofSeconds(20))
        .until(
            () -> {
              endPause(acme);
              return !olga.get(agents).ok().body().contains("Ada");
            });
    long ben = app.user("Ben").path("id").asLong();
    app.post(account + "/account_users", Map.of("user_id", ben)).ok();
  }

  @Test
  void whoAloneAdministersOneAccountStaysInAllOfThem() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    Person mallory = globex.owner();
    Provider.ofTheHouse().people().seat(acme.tenant(), mallory);
    Platform app = Platform.appOf(acme, mallory);
    Answer refused = app.send("DELETE", "users/" + mallory.id(), null);
    assertThat(refused.status()).as("%s", refused).isEqualTo(422);
    mallory.logsIn().get("/app/accounts/" + acme.id() + "/dashboard").ok();
  }

  /** What found the account closed is looked at a minute later; now is such a moment. */
  private static int endPause(Company company) {
    return Provider.ofTheHouse()
        .control()
        .update(
            "UPDATE atenderelay.outbox SET available_at = created_at WHERE account_id = ?"
                + " AND listener = 'remove-deleted-user' AND attempts = 0"
                + " AND available_at > created_at",
            company.id());
  }

  @Test
  void anAppIsNamedByItsNumberWhateverItIsCalled() {
    Platform app = Platform.app("p".repeat(105));
    long account = app.account("Acme");
    assertThat(app.user("Ada").path("access_token").asText()).isNotBlank();
    Map<String, Object> bot = Map.of("name", "Robô", "account_id", account);
    assertThat(app.post("agent_bots", bot).ok().json().path("access_token").asText()).isNotBlank();
    String asked =
        Provider.ofTheHouse()
            .control()
            .find(
                "SELECT CONCAT(r.requested_by, ' ', n.who) AS asked FROM provisioning_run r"
                    + " JOIN provider_audit n ON n.account_id = r.account_id"
                    + " WHERE r.account_id = ?",
                row -> row.text("asked"),
                account)
            .orElseThrow();
    assertThat(asked).matches("(app:[0-9]+) \\1");
  }
}
