package app.atende.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.config.Tokens;
import app.atende.database.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtendeTest {

  @TempDir private Path folder;
  private Path config;
  private String printed;

  @BeforeEach
  void writeSettings() throws IOException {
    TestDatabase database = TestDatabase.get();
    Properties settings = new Properties();
    settings.setProperty("atende.database.address", database.server().address().toString());
    settings.setProperty("atende.data.folder", folder.toString());
    String key = Base64.getEncoder().encodeToString(Tokens.randomBytes(32));
    settings.setProperty("atende.encryption.key", key);
    for (DatabaseUser user : DatabaseUser.values()) {
      settings.setProperty(user.property(), TestDatabase.password(user));
    }
    config = folder.resolve("atende.properties");
    try (var out = Files.newBufferedWriter(config)) {
      settings.store(out, null);
    }
  }

  @Test
  void leadsAnAccountThroughItsLife() throws IOException {
    String slug = "cli-" + Long.toString(System.nanoTime(), 36);
    JsonNode made = json("accounts", "create", "Acme", "--slug", slug, "--limit", "agents=3");
    assertThat(made.get("status").asText()).isEqualTo("ACTIVE");
    assertThat(made.get("limits").get("agents").asInt()).isEqualTo(3);
    assertThat(json("accounts", "suspend", slug, "--reason", "unpaid").get("status").asText())
        .isEqualTo("SUSPENDED");
    assertThat(json("accounts", "reactivate", slug).get("status").asText()).isEqualTo("ACTIVE");
    assertThat(json("accounts", "limits", slug, "agents=none", "inboxes=2").size()).isEqualTo(1);
    assertThat(json("accounts", "show", slug).get("runs").size()).isEqualTo(3);
    assertThat(json("accounts", "list", "--search", slug).size()).isEqualTo(1);
    assertThat(run("accounts", "delete", slug)).isEqualTo(ExitCode.REFUSED);
    assertThat(run("accounts", "delete", slug, "--grace", "0", "--yes")).isEqualTo(ExitCode.DONE);
    assertThat(run("accounts", "show", slug)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void refusesWithOneSentenceAndAnExitCode() {
    assertThat(run("accounts", "show", "nobody-here")).isEqualTo(ExitCode.REFUSED);
    assertThat(printed.strip().lines()).hasSize(1);
    assertThat(run("accounts", "create", "X Y", "--limit", "cows=3")).isEqualTo(ExitCode.REFUSED);
    assertThat(printed).contains("cows");
    assertThat(run("accounts", "create")).isEqualTo(ExitCode.USAGE);
    assertThat(run("frobnicate")).isEqualTo(ExitCode.USAGE);
    assertThat(run("outbox", "requeue", "999999999")).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void namesTheSettingThatIsBad() throws IOException {
    Files.writeString(config, "atende.http.port=many\n");
    assertThat(run("accounts", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(printed).contains("ATENDE_HTTP_PORT").contains("many");
  }

  @Test
  void saysThatTheDatabaseIsNotThere() throws IOException {
    String settings = Files.readString(config);
    String address = TestDatabase.get().server().address().toString().replace(":", "\\:");
    Files.writeString(config, settings.replace(address, "127.0.0.1\\:1"));
    assertThat(run("accounts", "list")).isEqualTo(ExitCode.DATABASE);
    assertThat(printed.strip().lines()).hasSize(1);
  }

  @Test
  void keepsOperatorsAndApps() throws IOException {
    String word = Long.toString(System.nanoTime(), 36);
    JsonNode olga = json("operators", "add", word + "@host.example", "Olga", "--generate");
    assertThat(olga.get("password").asText()).hasSize(20);
    JsonNode again = json("operators", "reset-password", word + "@host.example", "--generate");
    assertThat(again.get("password")).isNotEqualTo(olga.get("password"));
    assertThat(json("operators", "list").toString()).contains(word);
    JsonNode app = json("apps", "add", "billing-" + word);
    JsonNode other = json("apps", "token", "billing-" + word, "--revoke-others");
    assertThat(other.get("token")).isNotEqualTo(app.get("token"));
    assertThat(run("apps", "add", "billing-" + word)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void migratesAndExamines() throws IOException {
    assertThat(run("migrate")).isEqualTo(ExitCode.DONE);
    assertThat(json("migrate", "--dry-run").size()).isZero();
    assertThat(run("doctor")).isIn(ExitCode.DONE, ExitCode.PARTLY);
    assertThat(json("outbox", "list").isArray()).isTrue();
  }

  @Test
  void everyCommandHasItsHelp() {
    for (String command :
        List.of("accounts create", "accounts delete", "migrate", "operators add", "doctor")) {
      List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
      arguments.add("--help");
      assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
      assertThat(printed).contains("Usage: atende " + command).contains("--json");
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    ResourceBundle.Control exactly =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle english = ResourceBundle.getBundle(Words.BUNDLE, Locale.ROOT, exactly);
    ResourceBundle portuguese =
        ResourceBundle.getBundle(Words.BUNDLE, new Locale("pt", "BR"), exactly);
    assertThat(portuguese.getLocale().getCountry()).isEqualTo("BR");
    assertThat(new TreeSet<>(portuguese.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    for (String key : english.keySet()) {
      assertThat(places(portuguese.getString(key)))
          .as(key)
          .isEqualTo(places(english.getString(key)));
    }
  }

  private static String places(String sentence) {
    return new TreeSet<>(List.of(sentence.replaceAll("[^{}0-9$A-Z-]+", " ").split(" ")))
        .stream().filter(word -> word.contains("{")).toList().toString();
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    assertThat(run(all.toArray(String[]::new))).as("%s", printed).isEqualTo(ExitCode.DONE);
    return new ObjectMapper().readTree(printed);
  }

  private int run(String... arguments) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(0, "--config=" + config);
    int code = Atende.run(new PrintWriter(out, true), all.toArray(String[]::new));
    printed = out.toString();
    return code;
  }
}
