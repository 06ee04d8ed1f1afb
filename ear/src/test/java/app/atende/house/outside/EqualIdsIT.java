package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.outside.Postbacks.Postback;
import app.atende.house.outside.TwinAccounts.Twin;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Desk;
import java.util.ArrayList;
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
          "/api/v1/accounts/{account}/conversations/meta",
          "/api/v1/accounts/{account}/conversations/unread_counts",
          "/api/v1/accounts/{account}/contacts/active",
          "/api/v1/accounts/{account}/conversations/search",
          "/api/v1/accounts/{account}/contacts/search",
          "/api/v1/accounts/{account}/conversations/{conversation: \\d{1,18}}/participants",
          "/api/v1/accounts/{account}/conversations/{conversation: \\d{1,18}}/labels",
          "/api/v1/accounts/{account}/teams/{team: \\d{1,18}}/team_members",
          "/api/v1/accounts/{account}/assignable_agents",
          "/api/v1/accounts/{account}/inboxes/{id: \\d{1,18}}/agent_bot",
          "/api/v1/accounts/{account}/cache_keys",
          "/api/v1/accounts/{account}/notifications/unread_count",
          "/api/v1/accounts/{account}/notification_settings",
          "/api/v1/widget/contact",
          "/api/v1/widget/conversations");

  /** What bears a mark only in its frame: numbers, and forms in which nothing stands yet. */
  private static final Set<String> BARE =
      Set.of(
          "/app/accounts/{account}/settings/usage",
          "/app/accounts/{account}/settings/integrations",
          "/app/accounts/{account}/settings/inboxes/new",
          "/app/accounts/{account}/settings/inboxes/new/<channel>");

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
                    .assertThat(answer.body().contains(twins.other(twin).mark()))
                    .as("%s of %s", endpoint, twin.mark())
                    .isFalse();
                if (!NUMBERS.contains(endpoint.template())) {
                  softly
                      .assertThat(shown(endpoint, answer).contains(twin.mark()))
                      .as("%s", endpoint)
                      .isTrue();
                }
              });
    }
    softly.assertAll();
  }

  /**
   * Without what stands around every page: the name of the account and of the reader, the lists.
   */
  private static String shown(Endpoint endpoint, Answer answer) {
    String body = answer.body();
    int from = body.indexOf("<main");
    return from < 0 || BARE.contains(endpoint.template())
        ? body
        : body.substring(from, body.indexOf("</main>", from));
  }

  @Test
  void everyEndpointThatChangesLeavesTheOtherAccountAsItWas() {
    TwinAccounts twins = TwinAccounts.open();
    Twin alpha = twins.alpha();
    Desk olga = alpha.company().owner().logsIn();
    String proof = olga.csrf(alpha.id());
    Map<Integer, Integer> done = new HashMap<>();
    List<String> refused = new ArrayList<>();
    sendEveryForm(alpha, olga);
    for (boolean last : new boolean[] {false, true}) {
      for (Door door : List.of(Door.ACTIONS, Door.API, Door.CLIENT, Door.WIDGET)) {
        for (Endpoint endpoint : Endpoints.behind(door)) {
          boolean isLast = endpoint.verb().equals("DELETE");
          if (!endpoint.reads() && isLast == last) {
            Client asker = door == Door.ACTIONS ? olga : alpha.asker(door, olga);
            asker.with("X-CSRF-Token", proof).with("Origin", olga.base().toString());
            Answer answer = send(asker, endpoint, alpha.address(door, endpoint), alpha);
            assertThat(answer.status()).as("%s → %s", endpoint, answer).isLessThan(500);
            done.merge(answer.status() / 100, 1, Integer::sum);
            if (answer.status() >= 300) {
              refused.add(endpoint + " → " + answer);
            }
          }
        }
      }
    }
    assertThat(done.get(2)).as("refused: %s", refused).isGreaterThan(80);
    twins.demandUnchanged();
  }

  private static Answer send(Client asker, Endpoint endpoint, String address, Twin twin) {
    return Bodies.isFile(endpoint)
        ? Bodies.sendFile(asker, address, endpoint)
        : asker.send(endpoint.verb(), address, Bodies.of(endpoint, twin.about()));
  }

  private static void sendEveryForm(Twin twin, Desk owner) {
    for (Postback postback : Postbacks.of(twin.company(), owner, 2)) {
      Answer answer = postback.send().apply(postback.open().get());
      assertThat(answer.status()).as("%s → %s", postback.name(), answer).isEqualTo(200);
    }
  }
}
