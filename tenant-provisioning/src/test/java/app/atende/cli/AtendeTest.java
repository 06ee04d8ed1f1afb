package app.atende.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtendeTest {

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(folder);
  }

  @Test
  void leadsAnAccountThroughItsLife() throws IOException {
    String slug = "cli-" + Long.toString(System.nanoTime(), 36);
    JsonNode made = shell.json("accounts", "create", "Acme", "--slug", slug, "--limit", "agents=3");
    assertThat(made.get("status").asText()).isEqualTo("ACTIVE");
    assertThat(made.get("limits").get("agents").asInt()).isEqualTo(3);
    assertThat(shell.json("accounts", "suspend", slug, "--reason", "unpaid").get("status").asText())
        .isEqualTo("SUSPENDED");
    assertThat(shell.json("accounts", "reactivate", slug).get("status").asText())
        .isEqualTo("ACTIVE");
    assertThat(shell.json("accounts", "limits", slug, "agents=none", "inboxes=2").size())
        .isEqualTo(1);
    assertThat(shell.json("accounts", "show", slug).get("runs").size()).isEqualTo(3);
    assertThat(shell.json("accounts", "list", "--search", slug).size()).isEqualTo(1);
    assertThat(shell.run("accounts", "delete", slug, "--grace", "0", "--yes"))
        .isEqualTo(ExitCode.DONE);
    assertThat(shell.run("accounts", "show", slug)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void refusesWithOneSentenceAndAnExitCode() {
    assertThat(shell.run("accounts", "show", "nobody-here")).isEqualTo(ExitCode.REFUSED);
    assertThat(shell.err().strip().lines()).hasSize(1);
    assertThat(shell.run("accounts", "create", "X Y", "--limit", "cows=3"))
        .isEqualTo(ExitCode.REFUSED);
    assertThat(shell.err()).contains("cows");
    assertThat(shell.run("accounts", "create")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.run("frobnicate")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.run("outbox", "requeue", "999999999")).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void namesTheSettingThatIsBad() throws IOException {
    shell.set("atende.http.port", "many");
    assertThat(shell.run("accounts", "list")).isEqualTo(ExitCode.USAGE);
    assertThat(shell.err()).contains("ATENDE_HTTP_PORT").contains("many");
  }

  @Test
  void saysThatTheDatabaseIsNotThere() throws IOException {
    shell.set("atende.database.address", "127.0.0.1:1");
    assertThat(shell.run("accounts", "list")).isEqualTo(ExitCode.DATABASE);
    assertThat(shell.err().strip().lines()).hasSize(1);
  }

  @Test
  void keepsOperatorsAndApps() throws IOException {
    String word = Long.toString(System.nanoTime(), 36);
    JsonNode olga = shell.json("operators", "add", word + "@host.example", "Olga", "--generate");
    assertThat(olga.get("password").asText()).hasSize(20);
    JsonNode again =
        shell.json("operators", "reset-password", word + "@host.example", "--generate");
    assertThat(again.get("password")).isNotEqualTo(olga.get("password"));
    assertThat(shell.json("operators", "list").toString()).contains(word);
    JsonNode app = shell.json("apps", "add", "billing-" + word);
    JsonNode other = shell.json("apps", "token", "billing-" + word, "--revoke-others", "--yes");
    assertThat(other.get("token")).isNotEqualTo(app.get("token"));
    assertThat(shell.run("apps", "add", "billing-" + word)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void migratesAndExamines() throws IOException {
    assertThat(shell.run("migrate")).isEqualTo(ExitCode.DONE);
    assertThat(shell.json("migrate", "--dry-run").size()).isZero();
    assertThat(shell.run("doctor")).isIn(ExitCode.DONE, ExitCode.PARTLY);
    assertThat(shell.json("outbox", "list").isArray()).isTrue();
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
}
