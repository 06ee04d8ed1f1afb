package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.outside.ConformanceCases.Case;
import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Crowd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every call that is registered, against the schemas of the contract: asked rightly, wrongly, with
 * another account's token and by somebody who means harm. A call without a shape and a case is a
 * failure. That the tokens of widgets, contacts and platform apps open nothing of others is tried
 * by {@link EveryDoorIT} and {@link PlatformGrantsIT}.
 */
class ConformanceIT {
  /** What takes a server of a minute, or the token with which all others are asked. */
  private static final Set<String> SPARED =
      Set.of(
          "POST /platform/api/v1/accounts",
          "DELETE /platform/api/v1/accounts/{id}",
          "POST /api/v1/profile/reset_access_token");

  private final ApiShapes shapes = new ApiShapes();
  private final ConformanceCases cases = new ConformanceCases();

  @BeforeEach
  @AfterEach
  void letTriesBeForgotten() {
    Provider.ofTheHouse().forgetTries();
  }

  @Test
  void everyCallHasItsShapeAndItsCase() {
    List<String> calls = ConformanceStage.calls().stream().map(Endpoint::plain).toList();
    assertThat(shapes.calls()).containsExactlyInAnyOrderElementsOf(calls);
    assertThat(cases.calls())
        .containsExactlyInAnyOrderElementsOf(
            calls.stream().filter(call -> call.matches("(POST|PUT|PATCH) .*")).toList());
  }

  @Test
  void aRightCallIsAnsweredInTheShapeOfTheContract() {
    Set<String> asked = new TreeSet<>();
    SoftAssertions softly = new SoftAssertions();
    for (Question question : questions(Crowd.of(2))) {
      String call = question.endpoint();
      if (shapes.calls().contains(call)) {
        asked.add(call);
        question.before().run();
        softly
            .assertThat(shapes.complaints(call, question.ask().get()))
            .as(question.name())
            .isEmpty();
      }
    }
    softly.assertThat(asked).as("those that were asked").isEqualTo(shapes.calls());
    softly.assertAll();
  }

  private static List<Question> questions(Crowd crowd) {
    return Stream.concat(EveryCall.of(crowd), ConformanceQuestions.of(crowd).stream()).toList();
  }

  @Test
  void aWrongCallIsRefusedInTheWordsOfTheContract() {
    ConformanceStage stage = ConformanceStage.set();
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : ConformanceStage.calls()) {
      Case known = cases.of(endpoint.plain());
      String path = stage.address(endpoint, known.blanks());
      if (known.sent()) {
        Answer right = send(stage, endpoint, path, known.right().toString());
        softly.assertThat(right.status() / 100).as("%s → %s", endpoint, right).isEqualTo(2);
      }
      known
          .wrongOnes()
          .forEach(
              (what, body) ->
                  softly
                      .assertThat(shapes.complaintsOfRefusal(send(stage, endpoint, path, body)))
                      .as("%s %s", endpoint, what)
                      .isEmpty());
    }
    softly.assertAll();
  }

  private static Answer send(ConformanceStage stage, Endpoint endpoint, String path, String body) {
    return stage.client(endpoint).send(endpoint.verb(), path, stage.said(body));
  }

  /** Her own account has the same ids. */
  @Test
  void anotherAccountsTokenFindsNothing() {
    Company acme = Company.acme();
    Client mallory = Company.globex().owner().program();
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : Endpoints.behind(Door.API)) {
      Object body = endpoint.verb().equals("GET") ? null : Map.of();
      Answer answer = mallory.send(endpoint.verb(), endpoint.address(acme.id(), 1), body);
      softly.assertThat(answer.status()).as("%s → %s", endpoint, answer).isEqualTo(404);
      softly.assertThat(shapes.complaintsOfRefusal(answer)).as("%s", endpoint).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void whoeverMeansHarmMakesNoAccident() {
    ConformanceStage stage = ConformanceStage.set();
    SoftAssertions softly = new SoftAssertions();
    for (Endpoint endpoint : ConformanceStage.calls()) {
      if (!SPARED.contains(endpoint.plain())) {
        askForNothing(stage, endpoint, softly);
        if (endpoint.verb().equals("GET")) {
          readOddly(stage, endpoint, softly);
        } else if (!endpoint.verb().equals("DELETE")) {
          writeOddly(stage, endpoint, softly);
        }
      }
    }
    softly.assertAll();
    stage.olga().get("/api/v1/accounts/" + stage.crowd().company().id()).ok();
  }

  /** Whatever has an id is asked for by those that nothing has. */
  private static void askForNothing(
      ConformanceStage stage, Endpoint endpoint, SoftAssertions softly) {
    if (!endpoint.template().matches(".*\\{(?!account}|identifier}|source}|uuid}).*")) {
      return;
    }
    for (String id : HostileInput.IDS) {
      Map<String, String> ids = new HashMap<>();
      stage.words().forEach((blank, word) -> ids.put(blank, id));
      for (String kept : List.of("account", "identifier", "source", "uuid")) {
        ids.put(kept, stage.words().get(kept));
      }
      String path = stage.address(endpoint, ids);
      Object body = endpoint.verb().equals("GET") ? null : Map.of();
      demandNoAccident(
          stage.client(endpoint).send(endpoint.verb(), path, body), endpoint + " " + id, softly);
    }
  }

  private static void readOddly(ConformanceStage stage, Endpoint endpoint, SoftAssertions softly) {
    String path = stage.address(endpoint, Map.of());
    String more = path + (path.contains("?") ? "&" : "?");
    for (String query : HostileInput.QUERIES) {
      demandNoAccident(stage.client(endpoint).get(more + query), endpoint + " ?" + query, softly);
    }
  }

  private void writeOddly(ConformanceStage stage, Endpoint endpoint, SoftAssertions softly) {
    Case known = cases.of(endpoint.plain());
    String path = stage.address(endpoint, known.blanks());
    Client client = stage.client(endpoint);
    for (String body : HostileInput.bodies(known.right(), known.fields())) {
      String what = endpoint + " " + body.substring(0, Math.min(200, body.length()));
      demandNoAccident(client.send(endpoint.verb(), path, stage.said(body)), what, softly);
    }
    if (endpoint.verb().equals("POST")) {
      demandNoAccident(
          client.form(path, HostileInput.form(known.fields())), endpoint + " form", softly);
    }
  }

  private static void demandNoAccident(Answer answer, String what, SoftAssertions softly) {
    softly.assertThat(answer.status()).as("%s → %s", what, answer).isLessThan(500);
  }
}
