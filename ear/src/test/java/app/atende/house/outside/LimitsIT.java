package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Platform;
import app.atende.house.world.Rush;
import app.atende.house.world.Rush.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a provider allows is never exceeded, however many ask at the same moment (I7, X36). */
class LimitsIT {
  private static final int MANY = 200;

  @Test
  void twoHundredAgentsAtOnceFillALimitOfFive() {
    Company acme = Company.acme();
    Platform app = limited(acme, Map.of("agents", 5));
    String members = "accounts/" + acme.id() + "/account_users";
    List<Call> calls = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      long user = app.user("agent" + n).path("id").asLong();
      String body = "{\"user_id\":" + user + "}";
      calls.add(Call.post(Platform.path(members), app.token(), body));
    }
    List<Answer> answers = Rush.asks(new Client().base(), calls);
    demandFilled(answers, 4, "agents");
    assertThat(app.get(members).ok().json()).hasSize(5);
    JsonNode one = app.get(members).ok().json().path(1);
    app.send("DELETE", members, Map.of("user_id", one.path("user_id"))).ok();
    List<Call> turnedAway = new ArrayList<>();
    for (int n = 0; n < MANY; n++) {
      if (answers.get(n).status() == 402) {
        turnedAway.add(calls.get(n));
      }
    }
    demandFilled(Rush.asks(new Client().base(), turnedAway), 1, "agents");
    assertThat(app.get(members).ok().json()).hasSize(5);
  }

  @Test
  void twoHundredInboxesAtOnceFillALimitOfFive() {
    Company acme = Company.acme();
    limited(acme, Map.of("inboxes", 5));
    String body = "{\"name\":\"Inbox\",\"channel\":{\"type\":\"api\"}}";
    Call call = Call.post(acme.path("inboxes"), acme.owner().token(), body);
    demandFilled(Rush.asks(new Client().base(), Collections.nCopies(MANY, call)), 5, "inboxes");
    assertThat(acme.owner().program().get(acme.path("inboxes")).ok().json().path("payload"))
        .hasSize(5);
  }

  @Test
  void aLimitBelowWhatIsThereTakesNothingAwayAndLetsNothingIn() {
    Company acme = Company.acme();
    acme.api("First");
    acme.website("Second");
    Platform app = limited(acme, Map.of("inboxes", 1, "agents", 0));
    Client program = acme.owner().program();
    Answer refused = program.post(acme.path("inboxes"), inbox());
    demandFilled(List.of(refused), 0, "inboxes");
    assertThat(program.get(acme.path("inboxes")).ok().json().path("payload")).hasSize(2);
    String usage = "/app/accounts/" + acme.id() + "/settings/usage";
    assertThat(acme.owner().logsIn().get(usage).ok().body()).contains("2 em uso de 1 (100");
    assertThat(acme.agent("Ben").logsIn().get(usage).status()).isEqualTo(404);
    Map<String, Object> none = Collections.singletonMap("inboxes", null);
    app.send("PATCH", "accounts/" + acme.id(), Map.of("limits", none)).ok();
    program.post(acme.path("inboxes"), inbox()).ok();
    long user = app.user("Ada").path("id").asLong();
    Answer late = app.post("accounts/" + acme.id() + "/account_users", Map.of("user_id", user));
    demandFilled(List.of(late), 0, "agents");
  }

  @Test
  void oneAccountsLimitIsNotAnothers() {
    Company acme = Company.acme();
    Company globex = Company.globex();
    limited(acme, Map.of("inboxes", 1));
    List<Call> calls = new ArrayList<>();
    String body = "{\"name\":\"Inbox\",\"channel\":{\"type\":\"api\"}}";
    for (int n = 0; n < 10; n++) {
      for (Company company : List.of(acme, globex)) {
        calls.add(Call.post(company.path("inboxes"), company.owner().token(), body));
      }
    }
    Rush.asks(new Client().base(), calls);
    assertThat(acme.owner().program().get(acme.path("inboxes")).json().path("payload")).hasSize(1);
    assertThat(globex.owner().program().get(globex.path("inboxes")).json().path("payload"))
        .hasSize(10);
  }

  private static Map<String, Object> inbox() {
    return Map.of("name", "Inbox", "channel", Map.of("type", "api"));
  }

  private static Platform limited(Company company, Map<String, Object> limits) {
    Platform app = Platform.appOf(company);
    app.send("PATCH", "accounts/" + company.id(), Map.of("limits", limits)).ok();
    return app;
  }

  private static void demandFilled(List<Answer> answers, int room, String limit) {
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(room);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as("%s", answer).isEqualTo(402);
              assertThat(answer.json().path("error").asText()).contains(limit);
            });
  }
}
