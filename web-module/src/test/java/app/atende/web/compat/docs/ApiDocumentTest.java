package app.atende.web.compat.docs;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.web.compat.ApiRoutes;
import app.atende.web.compat.docs.ApiDocument.Call;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The words about what programs can call are those of the calls that there are. */
class ApiDocumentTest {

  private static final String WIDGET = "app.atende.web.compat.widget";
  private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

  /** What the server puts in, so nothing in the file names it. */
  private static final Set<String> COMPLETED = Set.of("parameters", "securitySchemes", "responses");

  private final ApiDocument document = ApiDocument.read();

  @Test
  void everyCallThatProgramsCanMakeIsInItAndNoOther() {
    Set<String> told =
        document.calls().stream()
            .map(call -> ApiRoutes.blank(call.toString()))
            .collect(Collectors.toSet());
    Set<String> there = ApiRoutes.of(type -> !type.getPackageName().equals(WIDGET));
    assertThat(told).as("META-INF/openapi.yaml").containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everyCallHasAShortSummaryAKnownTagAndAnAnswer() {
    List<String> tags = document.whole().path("tags").findValuesAsText("name");
    SoftAssertions softly = new SoftAssertions();
    for (Call call : document.calls()) {
      JsonNode words = call.words();
      softly.assertThat(words.path("summary").asText()).as("%s", call).matches("[A-Z].{5,79}[^.]");
      softly.assertThat(words.at("/tags/0").asText()).as("%s", call).isIn(tags);
      softly.assertThat(words.path("tags")).as("%s", call).hasSize(1);
      softly
          .assertThat(words.path("responses").has("200") || words.path("responses").has("204"))
          .as("%s answers", call)
          .isTrue();
    }
    softly.assertAll();
  }

  @Test
  void everyCallHasANameOfItsOwn() {
    assertThat(document.calls())
        .extracting(call -> call.words().path("operationId").asText())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
  }

  @Test
  void whatChangesSomethingSaysWhatItTakesOrThatItTakesNothing() {
    for (Call call : document.calls()) {
      boolean takes = call.words().has("requestBody");
      boolean nothing = call.words().path("x-body").asText().equals("none");
      assertThat(takes)
          .as("%s: requestBody or x-body: none", call)
          .isNotEqualTo(nothing || !call.changes());
    }
  }

  @Test
  void everyNameInAnAddressIsExplained() {
    JsonNode explained = document.whole().at("/components/parameters");
    for (Call call : document.calls()) {
      NAME.matcher(call.path())
          .results()
          .map((MatchResult name) -> name.group(1))
          .forEach(
              name -> {
                assertThat(explained.at("/" + name + "/in").asText())
                    .as("%s", call)
                    .isEqualTo("path");
                assertThat(explained.at("/" + name + "/name").asText())
                    .as("%s", call)
                    .isEqualTo(name);
              });
    }
  }

  @Test
  void everyReferenceLeadsSomewhereAndNothingIsLeftOver() {
    Set<String> there = document.components().collect(Collectors.toSet());
    assertThat(there).containsAll(document.references());
    Stream<String> leftOver =
        there.stream()
            .filter(one -> !document.references().contains(one))
            .filter(one -> COMPLETED.stream().noneMatch(kind -> one.contains("/" + kind + "/")));
    assertThat(leftOver).isEmpty();
  }
}
