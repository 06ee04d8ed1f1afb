package app.atende.web.compat.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class WidgetFilesTest {

  private static final Path FILES = Path.of("src/main/webapp/WEB-INF/widget");

  @Test
  void theLoaderStaysSmall() throws IOException {
    assertThat(loader().length).isLessThanOrEqualTo(15 * 1024);
  }

  @Test
  void theLoaderCarriesItsStyleAndNoComments() throws IOException {
    String loader = new String(loader(), StandardCharsets.UTF_8);

    assertThat(loader).contains(".atende-bubble{").doesNotContain("{{style}}").doesNotContain("/*");
  }

  @Test
  void theFrameStaysSmallOnTheWire() throws IOException {
    long zipped = 0;
    for (Path file : frame()) {
      zipped += zipped(WidgetAssets.slim(Files.readString(file)));
    }
    assertThat(zipped).isLessThanOrEqualTo(30 * 1024);
  }

  @Test
  void nothingIsEverPostedToAnybody() throws IOException {
    for (Path file : allScripts()) {
      assertThat(Files.readString(file)).doesNotContain("'*'").doesNotContain("innerHTML");
    }
  }

  @Test
  void everyTextThatIsSaidStandsInTheBundleAndTheOtherWayRound() throws IOException {
    Set<String> said = new TreeSet<>();
    for (Path file : frame()) {
      said.addAll(keysIn(Files.readString(file)));
    }
    said.addAll(List.of("reply_time.in_a_few_minutes", "reply_time.in_a_few_hours"));
    said.addAll(List.of("reply_time.in_a_day", "unavailable.text"));

    assertThat(words("pt_BR").keySet()).isEqualTo(said);
  }

  @Test
  void bothLanguagesHaveTheSameKeysAndPlaceholders() {
    Map<String, String> portuguese = words("pt_BR");
    Map<String, String> english = words("en");

    assertThat(english.keySet()).isEqualTo(portuguese.keySet());
    english.forEach(
        (key, text) -> assertThat(holes(text)).as(key).isEqualTo(holes(portuguese.get(key))));
  }

  @Test
  void tagsLeadToALanguageThatWeSpeak() {
    assertThat(FrameWords.of("pt")).map(FrameWords::locale).contains("pt_BR");
    assertThat(FrameWords.of("en-GB")).map(FrameWords::locale).contains("en");
    assertThat(FrameWords.of("xx")).isEmpty();
    assertThat(FrameWords.firstOf(List.of("de", "fr")).locale()).isEqualTo("pt_BR");
  }

  private static Map<String, String> words(String tag) {
    return FrameWords.of(tag).orElseThrow().words();
  }

  private static Set<String> keysIn(String script) {
    Set<String> keys = new TreeSet<>();
    Matcher said = Pattern.compile("\\bsay\\('([a-z_.]+[a-z])'").matcher(script);
    while (said.find()) {
      keys.add(said.group(1));
    }
    Matcher counted = Pattern.compile("\\bcount\\('([a-z_.]+)'").matcher(script);
    while (counted.find()) {
      keys.add(counted.group(1) + ".one");
      keys.add(counted.group(1) + ".other");
    }
    return keys;
  }

  private static List<String> holes(String text) {
    return Pattern.compile("\\{\\d}").matcher(text).results().map(r -> r.group()).sorted().toList();
  }

  private static byte[] loader() throws IOException {
    return WidgetAssets.assemble(
        Files.readAllBytes(FILES.resolve("loader/sdk.js")),
        Files.readAllBytes(FILES.resolve("loader/sdk.css")));
  }

  private static List<Path> frame() throws IOException {
    try (Stream<Path> files = Files.list(FILES.resolve("frame"))) {
      return files.sorted().toList();
    }
  }

  private static List<Path> allScripts() throws IOException {
    try (Stream<Path> files = Files.walk(FILES)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList();
    }
  }

  private static long zipped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size();
  }
}
