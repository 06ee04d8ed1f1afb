package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.outside.TwinAccounts.Twin;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Desk;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Two accounts own the same ids. Whoever asks by an id gets his own account's thing (X9, I6). */
class EqualIdsIT {
  /** What shows numbers and nothing that bears a mark. */
  private static final Set<String> NUMBERS =
      Set.of(
          "/app/accounts/{account}/fragments/counts",
          "/app/accounts/{account}/fragments/bell",
          "/api/v1/widget/contact",
          "/api/v1/widget/conversations");

  @Test
  void everyEndpointThatReadsAnswersWithTheRightAccountsThings() {
    TwinAccounts twins = TwinAccounts.open();
    SoftAssertions softly = new SoftAssertions();
    for (Twin twin : twins.both()) {
      twin.reads()
          .forEach(
              (endpoint, answer) -> {
                softly.assertThat(answer.status()).as("%s", endpoint).isEqualTo(200);
                softly
                    .assertThat(answer.body())
                    .as("%s of %s", endpoint, twin.mark())
                    .doesNotContain(twins.other(twin).mark());
                if (!NUMBERS.contains(endpoint.template())) {
                  softly.assertThat(answer.body()).as("%s", endpoint).contains(twin.mark());
                }
              });
    }
    softly.assertAll();
  }

  @Test
  void everyEndpointThatChangesLeavesTheOtherAccountAsItWas() {
    TwinAccounts twins = TwinAccounts.open();
    Twin alpha = twins.alpha();
    Desk olga = alpha.company().owner().logsIn();
    String proof = olga.csrf(alpha.id());
    Map<Integer, Integer> done = new HashMap<>();
    for (boolean last : new boolean[] {false, true}) {
      for (Door door : List.of(Door.ACTIONS, Door.API, Door.CLIENT, Door.WIDGET)) {
        for (Endpoint endpoint : Endpoints.behind(door)) {
          boolean isLast = endpoint.verb().equals("DELETE");
          if (!endpoint.reads() && isLast == last) {
            Client asker = door == Door.ACTIONS ? olga : alpha.asker(door, olga);
            asker.with("X-CSRF-Token", proof).with("Origin", olga.base().toString());
            Answer answer = asker.send(endpoint.verb(), alpha.address(door, endpoint), body(alpha));
            assertThat(answer.status()).as("%s → %s", endpoint, answer).isLessThan(500);
            done.merge(answer.status() / 100, 1, Integer::sum);
          }
        }
      }
    }
    assertThat(done.get(2)).as("changes that were made: %s", done).isGreaterThan(20);
    twins.demandUnchanged();
  }

  /** Something for each endpoint to take. */
  private static Map<String, Object> body(Twin twin) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", twin.mark() + " renamed");
    body.put("content", twin.mark() + " wrote");
    body.put("message", Map.of("content", twin.mark() + " wrote"));
    body.put("version", 0);
    body.put("inbox_id", 1);
    body.put("user_ids", List.of(twin.company().owner().id()));
    body.put("agent", twin.company().owner().id());
    body.put("availability", "offline");
    body.put("theme", "dark");
    body.put("on", true);
    body.put("agents", List.of(twin.company().owner().id()));
    body.put("conversation", 1);
    body.put("kind", "mentioned");
    body.put("wanted", true);
    body.put("title", twin.mark() + "-new");
    body.put("team", 1);
    body.put("text", twin.mark() + " says");
    body.put("add", List.of(1));
    body.put("to", "other");
    body.put("email", twin.mark() + "@house.example");
    body.put("until", "tomorrow");
    body.put("words", "amanhã");
    body.put("at", LocalDateTime.now(ZoneOffset.UTC).plusDays(9).toString());
    body.put("channel", Map.of("type", "api"));
    return body;
  }
}
