package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Every endpoint stands behind a door, and the key of one account opens none of another's (X6, X8).
 * The doors of the console, of its actions, of the API and of the sockets are tried by {@link
 * MalloryReachesNothingIT}, the platform's by {@link PlatformGrantsIT}, that of files by {@link
 * FileLinksIT}, that of surveys by {@link InboxSettingsDoorsIT}.
 */
class EveryDoorIT {
  /** What the widget asks before its visitor has a token. */
  private static final Set<String> WITHOUT_VISITOR =
      Set.of("/api/v1/widget/config", "/api/v1/widget/inbox_members");

  @Test
  void everyEndpointStandsBehindExactlyOneDoor() {
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : Endpoints.all()) {
      List<Door> doors = Stream.of(Door.values()).filter(d -> d.leadsTo(endpoint)).toList();
      softly.assertThat(doors).as("doors of %s", endpoint).hasSize(1);
    }
    for (Door door : Door.values()) {
      softly.assertThat(Endpoints.behind(door)).as("behind %s", door).isNotEmpty();
    }
    softly.assertAll();
  }

  @Test
  void whatIsForEverybodyTellsNothingOfAnybody() {
    TwinAccounts twins = TwinAccounts.open();
    Desk mallory = twins.beta().company().owner().logsIn();
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : Endpoints.behind(Door.OPEN)) {
      String path = endpoint.template().replace("*", "") + "?account=" + twins.alpha().id();
      Answer answer = mallory.get(path);
      softly.assertThat(answer.status()).as("%s → %s", path, answer).isIn(200, 302, 404, 405);
      softly.assertThat(answer.body()).as(path).doesNotContain(twins.alpha().mark());
    }
    softly.assertAll();
  }

  @Test
  void whatTellsAPersonAboutHimselfTellsNothingOfOthers() {
    TwinAccounts twins = TwinAccounts.open();
    for (TwinAccounts.Twin twin : twins.both()) {
      Desk desk = twin.company().owner().logsIn();
      desk.with("api_access_token", twin.company().owner().token());
      List<Endpoint> own = Endpoints.behind(Door.OWN).stream().filter(Endpoint::reads).toList();
      for (Endpoint endpoint : own) {
        String body = desk.get(endpoint.template()).ok().body();
        assertThat(body).as("%s", endpoint).contains(twin.mark());
        assertThat(body).as("%s", endpoint).doesNotContain(twins.other(twin).mark());
      }
    }
  }

  @Test
  void noPersonOfAnAccountEntersTheProvidersConsole() {
    Company acme = Company.acme();
    Desk olga = acme.owner().logsIn();
    olga.with("api_access_token", acme.owner().token());
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : Endpoints.behind(Door.PROVIDER)) {
      String table = "accounts/" + acme.id() + "/usage.csv";
      String path = endpoint.address(acme.id(), acme.id()).replace("*", table);
      for (Client who : List.of(olga, new Client())) {
        Answer answer = who.get(path);
        softly.assertThat(answer.status()).as("%s → %s", path, answer).isIn(302, 401, 404, 405);
        String location = answer.header("Location").orElse("/provider/login");
        softly.assertThat(location).as(path).contains("/provider");
        softly.assertThat(answer.body()).as(path).doesNotContain("Acme");
        Answer change = who.form(path, Map.of("csrf", olga.csrf(acme.id()), "theme", "dark"));
        softly.assertThat(change.status()).as("POST %s → %s", path, change).isIn(302, 401, 403);
      }
    }
    softly.assertAll();
  }

  @Test
  void aVisitorsTokenOpensItsOwnWebsiteOnly() {
    TwinAccounts twins = TwinAccounts.open();
    SoftAssertions softly = new SoftAssertions();
    for (TwinAccounts.Twin twin : twins.both()) {
      Client intruder = new Client().with("X-Auth-Token", twins.other(twin).visitor().token());
      for (Endpoint endpoint : Endpoints.behind(Door.WIDGET)) {
        String path = endpoint.address(0, 1) + "?website_token=" + twin.visitor().site().token();
        Answer answer = intruder.send(endpoint.verb(), path, Map.of("identifier", "mallory"));
        boolean isPublic = WITHOUT_VISITOR.contains(endpoint.template());
        softly
            .assertThat(answer.status())
            .as("%s → %s", endpoint, answer)
            .isEqualTo(isPublic ? 200 : 404);
        softly
            .assertThat(answer.body())
            .as("%s", endpoint)
            .doesNotContain(twin.mark() + " visitor");
      }
    }
    softly.assertAll();
    twins.demandUnchanged();
  }

  @Test
  void aContactsAddressWorksAtItsOwnInboxOnly() {
    TwinAccounts twins = TwinAccounts.open();
    SoftAssertions softly = new SoftAssertions();
    for (TwinAccounts.Twin twin : twins.both()) {
      Map<String, String> mixed = new HashMap<>(twin.words());
      mixed.put("source", twins.other(twin).words().get("source"));
      for (Endpoint endpoint : Endpoints.behind(Door.CLIENT)) {
        if (endpoint.template().contains("{source}")) {
          String path = endpoint.filled(mixed);
          Answer answer =
              new Client().send(endpoint.verb(), path, Map.of("content", "from outside"));
          softly.assertThat(answer.status()).as("%s → %s", endpoint, answer).isEqualTo(404);
        }
      }
    }
    softly.assertAll();
    twins.demandUnchanged();
  }
}
