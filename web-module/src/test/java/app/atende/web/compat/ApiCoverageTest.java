package app.atende.web.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page of {@code docs} that says which calls of known clients are answered. */
class ApiCoverageTest {

  private static final Path PAGE = Path.of("..", "docs", "api-coverage.md");
  private static final String WRITE = "atende.write-coverage";
  private static final String CALLS = "/compat/contract-calls.txt";
  private static final String HEAD =
      """
      # What programs can call

      Written from the routes by `ApiCoverageTest`, not by hand. Clients: M mobile app,
      E gateway for WhatsApp, S software kit, N workflow nodes, O published document. Calls of
      tier A are made by one of the first four, calls of tier B stand in the document only. What
      is not answered yet is 404 and comes with its feature.

      """;
  private static final String TABLE =
      """

      ## %s

      | Call | Tier | Clients | Answered |
      | --- | --- | --- | --- |
      """;

  /** A call of the contract that some client makes. */
  private record Call(String section, String verb, String path, String clients) {

    static Call of(String line) {
      String[] cells = line.split(" \\| ");
      return new Call(cells[0], cells[1], cells[2], cells[3]);
    }

    private String tier() {
      return clients.equals("O") ? "B" : "A";
    }

    boolean isAnswered(Set<String> routes) {
      return routes.contains(verb + " " + blank(path));
    }

    String row(Set<String> routes) {
      String answered = isAnswered(routes) ? "yes" : "no";
      return "| %s `%s` | %s | %s | %s |\n".formatted(verb, path, tier(), clients, answered);
    }
  }

  @Test
  void thePageSaysWhatTheRoutesAnswer() throws IOException {
    String page = page(calls(), ApiRoutes.all());
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as(
            "docs/api-coverage.md is not what the routes say; write it anew: mvn test -pl"
                + " web-module -am -Dtest=ApiCoverageTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -D%s=true",
            WRITE)
        .isEqualTo(page);
  }

  private static String page(List<Call> calls, Set<String> routes) {
    long answered = calls.stream().filter(call -> call.isAnswered(routes)).count();
    StringBuilder page = new StringBuilder(HEAD);
    page.append("%d of %d calls are answered.\n".formatted(answered, calls.size()));
    String section = "";
    for (Call call : calls) {
      if (!call.section().equals(section)) {
        section = call.section();
        page.append(TABLE.formatted(section));
      }
      page.append(call.row(routes));
    }
    return page.toString();
  }

  private static List<Call> calls() throws IOException {
    try (InputStream rows = ApiCoverageTest.class.getResourceAsStream(CALLS)) {
      return new String(rows.readAllBytes(), StandardCharsets.UTF_8).lines().map(Call::of).toList();
    }
  }

  private static String blank(String path) {
    return ApiRoutes.blank(path);
  }
}
