package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Desk;
import app.atende.house.world.Inbox;
import app.atende.house.world.Line;
import app.atende.house.world.Patience;
import app.atende.house.world.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Mallory, administrator of Globex, tries every address there is on Acme, whose ids are the same as
 * her own (X6, X8, I6).
 */
class MalloryReachesNothingIT {
  private static final String SECRET = "acme-secret";

  /** Acme with a conversation in which a secret stands, and Globex with the same ids. */
  private record Stage(Company acme, Company globex, Contact carla) {
    static Stage set() {
      Company acme = Company.acme();
      Contact carla = Contact.at(acme.api(SECRET + "-inbox"), SECRET + "-contact");
      carla.begins(SECRET + "-message");
      Company globex = Company.globex();
      Contact.at(globex.api("Suporte"), "Dora").begins("a word of ours");
      return new Stage(acme, globex, carla);
    }
  }

  @Test
  void everyPageAndFragmentOfAnotherAccountIsNotFound() {
    Stage stage = Stage.set();
    Desk mallory = stage.globex().owner().logsIn();
    Desk olga = stage.acme().owner().logsIn();
    String own = olga.get(first("thread", stage.acme().id())).body();
    assertThat(own).as("the owner sees it").contains(SECRET);
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint page : Endpoints.behind(Door.CONSOLE)) {
      String address = page.address(stage.acme().id(), 1) + query(page);
      Answer answer = mallory.get(address);
      softly.assertThat(answer.status()).as("%s → %s", address, answer).isEqualTo(404);
      String ours = page.address(stage.globex().id(), 1) + query(page);
      softly.assertThat(mallory.get(ours).body()).as(ours).doesNotContain(SECRET);
    }
    softly.assertAll();
  }

  private static String first(String fragment, long account) {
    return "/app/accounts/" + account + "/fragments/" + fragment + "?c=1";
  }

  private static String query(Endpoint page) {
    return page.template().contains("/fragments/") ? "?c=1&id=1&ids=1,2&view=all&q=Carla" : "";
  }

  @Test
  void everyActionAndEveryCallOfAProgramOnAnotherAccountIsNotFound() {
    Stage stage = Stage.set();
    Desk mallory = stage.globex().owner().logsIn();
    String token = mallory.csrf(stage.globex().id());
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : ofAccounts()) {
      String address = endpoint.address(stage.acme().id(), 1);
      var request =
          mallory
              .request(address)
              .setHeader("Origin", mallory.base().toString())
              .setHeader("X-CSRF-Token", token)
              .setHeader("api_access_token", stage.globex().owner().token())
              .setHeader("Content-Type", "application/json")
              .method(endpoint.verb(), BodyPublishers.ofString("{}"));
      Answer answer = mallory.send(request);
      softly.assertThat(answer.status()).as("%s → %s", endpoint, answer).isEqualTo(404);
    }
    softly.assertThat(stage.carla().reads()).hasSize(1);
    softly.assertAll();
  }

  private static List<Endpoint> ofAccounts() {
    return Stream.of(Door.ACTIONS, Door.API).map(Endpoints::behind).flatMap(List::stream).toList();
  }

  private static List<String> spellings(long acme, long globex) {
    return List.of(
        "/app//accounts/" + acme + "/dashboard",
        "//app/accounts/" + acme + "/dashboard",
        "/%61pp/accounts/" + acme + "/dashboard",
        "/%61pp/actions/accounts/" + acme + "/conversations/1/read",
        "/app/%61ccounts/" + acme + "/dashboard",
        "/app/accounts/" + acme + ";x=1/dashboard",
        "/app;x=1/accounts/" + acme + "/dashboard",
        "/app/accounts;x=1/" + acme + "/dashboard",
        "/app/accounts/0" + acme + "/dashboard",
        "/app/accounts/+" + acme + "/dashboard",
        "/app/accounts/" + globex + "/../" + acme + "/dashboard",
        "/app/accounts/" + globex + "%2f..%2f" + acme + "/dashboard",
        "/app/accounts/" + acme + "/dashboard.xhtml",
        "/app/accounts/" + acme + "/fragments/thread.xhtml?c=1",
        "/app/accounts/" + acme + "/%66ragments/thread?c=1",
        "/%61pp/accounts/" + acme + "/fragments/thread?c=1",
        "/WEB-INF/views/conversations/show.xhtml?account=" + acme,
        "/%57EB-INF/views/conversations/show.xhtml?account=" + acme,
        "/views/conversations/show.xhtml?account=" + acme,
        "/api/v1/%61ccounts/" + acme + "/inboxes",
        "/%61pi/v1/accounts/" + acme + "/inboxes",
        "/api/v1/accounts;x/" + acme + "/inboxes",
        "/api//v1/accounts/" + acme + "/inboxes");
  }

  @Test
  void noSpellingOfAnAddressOpensTheGate() {
    Stage stage = Stage.set();
    long acme = stage.acme().id();
    Desk mallory = stage.globex().owner().logsIn();
    Client nobody = new Client();
    SoftAssertions softly = new SoftAssertions();
    for (String path : spellings(acme, stage.globex().id())) {
      for (Client who : List.of(mallory, nobody)) {
        Answer answer =
            who.send(
                who.request(path)
                    .setHeader("api_access_token", stage.globex().owner().token())
                    .GET());
        softly
            .assertThat(answer.status())
            .as("%s → %s", path, answer)
            .isIn(302, 400, 401, 403, 404);
        softly.assertThat(answer.body()).as(path).doesNotContain(SECRET);
      }
    }
    softly.assertAll();
  }

  private static Map<String, String> forged(Company victim, String path) {
    return Map.of(
        "X-Remote-User",
        victim.owner().email(),
        "X-Forwarded-User",
        victim.owner().email(),
        "X-Forwarded-Host",
        "acme.example",
        "X-Forwarded-For",
        "127.0.0.1",
        "Forwarded",
        "for=127.0.0.1;host=acme.example;proto=https",
        "X-Original-URL",
        path,
        "X-Account-Id",
        Long.toString(victim.id()),
        "X-HTTP-Method-Override",
        "DELETE");
  }

  @Test
  void forgedHeadersChangeNothing() {
    Stage stage = Stage.set();
    Desk mallory = stage.globex().owner().logsIn();
    String path = "/app/accounts/" + stage.acme().id() + "/dashboard";
    Map<String, String> forged = forged(stage.acme(), path);
    forged.forEach(
        (header, value) ->
            assertThat(mallory.send(mallory.request(path).setHeader(header, value).GET()).status())
                .as(header)
                .isEqualTo(404));
    Answer page =
        new Client()
            .with("X-Forwarded-Host", "mallory.example")
            .with("Forwarded", "host=mallory.example")
            .get(path);
    assertThat(page.header("Location").orElse("")).doesNotContain("mallory.example");
  }

  @Test
  void aSocketHearsNothingOfAnotherAccount() {
    Stage stage = Stage.set();
    Desk mallory = stage.globex().owner().logsIn();
    Assertions.assertThatThrownBy(
            () ->
                Line.open(
                    mallory, "/ws/console?account=" + stage.acme().id(), mallory.base().toString()))
        .isInstanceOf(CompletionException.class);
    Contact dora = Contact.at(stage.globex().api("Outro"), "Dora");
    try (Line line = Line.ofConsole(mallory, stage.globex().id())) {
      line.say("{\"open\":{\"conversation\":1}}");
      stage.carla().writes(SECRET + " again").ok();
      dora.begins("a sign for the end");
      Patience.within(Duration.ofSeconds(5))
          .until(() -> line.heard().toString().contains("a sign for the end"));
      assertThat(line.heard().toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void tokensOfOneAccountDoNotOpenAnother() {
    Stage stage = Stage.set();
    Inbox ours = stage.globex().website("Site");
    Inbox theirs = stage.acme().website("Site");
    Client visitor = Visitor.at(ours).client();
    Visitor wanted = new Visitor(theirs, "", visitor);
    for (String path : List.of("conversations", "messages", "contact")) {
      Answer answer = visitor.get(wanted.path(path));
      assertThat(answer.status()).as("%s → %s", path, answer).isEqualTo(404);
    }
  }
}
