package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.outside.Endpoints.Endpoint;
import app.atende.house.outside.StatementCount.Cost;
import app.atende.house.world.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What every page, fragment, action and call costs the database: in a company in which there are
 * three of everything exactly as much as in one in which there are forty.
 */
class EveryPageKeepsItsQueriesIT {

  /** Runs of provisioning: dozens of statements of DDL, measured as P7. */
  private static final Set<String> RUNS =
      Set.of("POST /platform/api/v1/accounts", "DELETE /platform/api/v1/accounts/{id}");

  /** Where the counts stand afterwards, for whoever writes or tightens a line of the budget. */
  private static final Path REPORT = Path.of("target", "queries.txt");

  @Test
  void everyAnswerCostsTheSameHoweverMuchThereIs() throws IOException {
    Map<String, Budget> budgets = Budget.all();
    StatementCount count = new StatementCount();
    SoftAssertions softly = new SoftAssertions();
    List<String> report = new ArrayList<>();
    for (int size : new int[] {3, 40}) {
      Crowd crowd = Crowd.of(size);
      for (Question question : questions(crowd)) {
        Budget budget = budgets.getOrDefault(question.name(), Budget.NOTHING);
        Cost cost = count.of(question, told -> budget.fits(told, crowd.accounts()));
        report.add("%s | %s | %s rows: %s".formatted(question.name(), budget, size, cost));
        softly
            .assertThat(budget.fits(cost, crowd.accounts()))
            .as(
                "%s with %d rows: %s, not %s:%n%s",
                question.name(), size, cost, budget, String.join("\n", cost.statements()))
            .isTrue();
      }
    }
    Files.write(REPORT, report);
    softly.assertAll();
  }

  @Test
  void everythingThatCanBeAskedIsCounted() {
    Set<String> counted =
        Budget.all().keySet().stream()
            .map(name -> name.replaceFirst(" · .*", ""))
            .collect(Collectors.toSet());
    assertThat(Stream.concat(Endpoints.everyPage().stream(), Endpoints.resources().stream()))
        .extracting(Endpoint::plain)
        .allMatch(name -> counted.contains(name) || RUNS.contains(name));
  }

  /** What writes most comes last: what is quoted stands among the newest messages until then. */
  private static List<Question> questions(Crowd crowd) {
    return Stream.of(
            PageQuestions.of(crowd).stream(),
            EveryCall.of(crowd),
            ActionQuestions.of(crowd).stream())
        .flatMap(questions -> questions)
        .toList();
  }
}
