package app.atende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words on the screen: the same keys in both languages, none missing, none left over. */
class MessagesTest {

  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern KEY =
      Pattern.compile("['\"]((?:[a-z][a-z_]*|[A-Z][A-Za-z]+)\\.[A-Za-z0-9_.]+)['\"]");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
  private static final Pattern TEXT = Pattern.compile(">([^<>#{}]*\\p{L}{2,}[^<>#{}]*)<");

  private final Properties portuguese = bundle("messages_pt_BR.properties");
  private final Properties english = bundle("messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(without(english, portuguese)).as("missing in English").isEmpty();
    assertThat(without(portuguese, english)).as("missing in Portuguese").isEmpty();
  }

  @Test
  void aSentenceHasTheSamePlaceholdersInBothLanguages() {
    for (String key : portuguese.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(portuguese.getProperty(key)));
    }
  }

  @Test
  void everySentenceIsAPatternAndNoneIsEmpty() {
    for (Properties bundle : List.of(portuguese, english)) {
      for (String key : bundle.stringPropertyNames()) {
        String text = bundle.getProperty(key);
        assertThat(text).as(key).isNotBlank();
        assertThat(new MessageFormat(text).toPattern()).as(key).isNotBlank();
        assertThat(text.replace("''", "")).as(key + ": write ’ or ''").doesNotContain("'");
      }
    }
  }

  @Test
  void whatIsCountedHasBothKeys() {
    for (String key : portuguese.stringPropertyNames()) {
      if (key.endsWith(".one")) {
        String other = key.replaceAll("one$", "other");
        assertThat(portuguese.containsKey(other)).as(other).isTrue();
      }
    }
  }

  @Test
  void everyRefusalHasASentence() {
    assertThat(ErrorCode.values()).allMatch(code -> portuguese.containsKey("error." + code));
  }

  @Test
  void pagesAndScriptsUseNoKeyThatIsMissing() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String key : literalsIn(pagesAndScripts())) {
      boolean page = portuguese.stringPropertyNames().stream().anyMatch(k -> pageOf(k, key));
      if (page && !isKnown(key)) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noKeyIsLeftOver() throws IOException {
    Set<String> literals = literalsIn(everything());
    String text = everything().map(MessagesTest::read).collect(Collectors.joining("\n"));
    Set<String> unused = new TreeSet<>();
    for (String key : portuguese.stringPropertyNames()) {
      String stem = key.replaceAll("\\.(one|other)$", "");
      boolean built = prefixesOf(stem).anyMatch(prefix -> text.contains(prefix));
      if (!literals.contains(key) && !literals.contains(stem) && !built) {
        unused.add(key);
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void noPageHasWordsOfItsOwn() throws IOException {
    Set<String> found = new TreeSet<>();
    pages()
        .forEach(
            page -> {
              String text = read(page).replaceAll("(?s)<!--.*?-->", "");
              Matcher words = TEXT.matcher(text.replaceAll("(?s)#\\{.*?\\}", ""));
              while (words.find()) {
                found.add(page.getFileName() + ": " + words.group(1).strip());
              }
            });
    assertThat(found).isEmpty();
  }

  private static Set<String> without(Properties checked, Properties complete) {
    Set<String> missing = new TreeSet<>(complete.stringPropertyNames());
    missing.removeAll(checked.stringPropertyNames());
    return missing;
  }

  private boolean isKnown(String key) {
    return portuguese.containsKey(key)
        || portuguese.containsKey(key + ".one")
        || portuguese.stringPropertyNames().stream().anyMatch(k -> k.startsWith(key));
  }

  private static boolean pageOf(String known, String key) {
    return known.substring(0, known.indexOf('.')).equals(key.substring(0, key.indexOf('.')));
  }

  /** Beginnings of a key that code may join with the rest: {@code "error."}, {@code "a.tab."}. */
  private static Stream<String> prefixesOf(String key) {
    return Stream.of(".", "_")
        .flatMap(
            end ->
                Pattern.compile(Pattern.quote(end))
                    .matcher(key)
                    .results()
                    .map(result -> key.substring(0, result.end())))
        .flatMap(prefix -> Stream.of('"' + prefix + '"', "'" + prefix + "'", "`" + prefix + "${"));
  }

  private static Set<String> literalsIn(Stream<Path> files) {
    return files
        .map(MessagesTest::read)
        .flatMap(text -> KEY.matcher(text).results())
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> everything() throws IOException {
    return Files.walk(SOURCES)
        .filter(file -> file.toString().matches(".*\\.(xhtml|js|java)"))
        .filter(file -> !file.toString().contains("vendor"));
  }

  private static Stream<Path> pagesAndScripts() throws IOException {
    return everything().filter(file -> !file.toString().endsWith(".java"));
  }

  private static Stream<Path> pages() throws IOException {
    return everything().filter(file -> file.toString().endsWith(".xhtml"));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(r -> r.group(1)).collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties bundle(String name) {
    Properties bundle = new Properties();
    try (Reader reader =
        Files.newBufferedReader(SOURCES.resolve("resources/" + name), StandardCharsets.UTF_8)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bundle;
  }
}
