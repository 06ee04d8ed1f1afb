package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the style sheets cost each time something changes in a page. */
class StyleSheetsTest {
  private static final Path SHEETS = Path.of("src/main/webapp/assets/css");

  /** The forms of settings are small, and what is in them changes seldom. */
  private static final String OF_FORMS = "10-pages.css";

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SELECTORS = Pattern.compile("(?<=^|[{};])[^{};]+(?=\\{)");
  private static final Pattern INNERMOST = Pattern.compile("\\([^()]*\\)");
  private static final Pattern FOR_ANOTHER = Pattern.compile(".*:has\\S*[\\s>+~]+\\S.*");

  /**
   * Where {@code :has()} stands before a space, the whole inside of that element gets its styles
   * anew whenever something changes in it. On a column that is a thousand elements with each switch
   * of the conversation.
   */
  @Test
  void noElementIsAskedWhatIsInItForTheSakeOfAnother() throws IOException {
    assertThat(selectors()).anyMatch(one -> one.contains(":has("));
    assertThat(selectors()).noneMatch(StyleSheetsTest::isForAnother);
  }

  @Test
  void askingForTheSakeOfAnotherIsSeen() {
    assertThat(isForAnother(".stream:has(> .details[data-conversation=\"0\"]) > .divider"))
        .isTrue();
    assertThat(isForAnother(".pictures:not(:has(> :only-child)) .picture")).isTrue();
    assertThat(isForAnother(".page .divider:has(+ .details)")).isFalse();
    assertThat(isForAnother(".field:has(.taken):hover")).isFalse();
  }

  private static boolean isForAnother(String selector) {
    String outer = selector.strip().replace(":not(:has(", ":has((");
    while (INNERMOST.matcher(outer).find()) {
      outer = INNERMOST.matcher(outer).replaceAll("");
    }
    return FOR_ANOTHER.matcher(outer).matches();
  }

  private static List<String> selectors() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> sheets = Files.list(SHEETS)) {
      for (Path sheet : sheets.filter(one -> !one.endsWith(OF_FORMS)).toList()) {
        String rules = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
        SELECTORS
            .matcher(rules)
            .results()
            .forEach(rule -> found.addAll(List.of(rule.group().split(","))));
      }
    }
    return found;
  }
}
