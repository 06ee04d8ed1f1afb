package app.atende.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that destroy something. */
class DangerTest {

  private final ControlDatabase control =
      new ControlDatabase(TestDatabase.get().source(DatabaseUser.CONTROL));
  private final String acme = "acme-" + Long.toString(System.nanoTime(), 36);
  private final String globex = "globex-" + Long.toString(System.nanoTime(), 36);
  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(folder);
    shell.json("accounts", "create", "Acme", "--slug", acme);
  }

  @Test
  void whereNobodyCanBeAskedNothingIsDone() throws IOException {
    assertThat(shell.run("accounts", "delete", acme, "--grace", "0")).isEqualTo(ExitCode.REFUSED);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).isNotBlank();
    assertThat(status(acme)).isEqualTo("ACTIVE");
  }

  @Test
  void aYesAtTheTerminalIsEnoughAndAnythingElseIsNot() throws IOException {
    shell.answering("y");
    assertThat(shell.run("accounts", "delete", acme)).isEqualTo(ExitCode.REFUSED);
    assertThat(status(acme)).isEqualTo("ACTIVE");
    shell.answering(" " + Words.of("answer.yes") + " ");
    assertThat(shell.run("accounts", "delete", acme)).isEqualTo(ExitCode.DONE);
    assertThat(status(acme)).isEqualTo("DELETING");
  }

  @Test
  void onlyTheAccountThatWasNamedIsDropped() throws IOException {
    shell.json("accounts", "create", "Globex", "--slug", globex);
    shell.json("accounts", "delete", globex, "--yes");
    control.update("UPDATE account SET delete_after = created_at WHERE slug = ?", globex);
    assertThat(shell.json("accounts", "delete", acme, "--grace", "0", "--yes").get("status"))
        .hasToString("\"GONE\"");
    assertThat(shell.run("accounts", "show", acme)).isEqualTo(ExitCode.REFUSED);
    assertThat(status(globex)).isEqualTo("DELETING");
  }

  @Test
  void aGracePeriodThatMakesNoSenseIsRefused() throws IOException {
    for (String days : new String[] {"-1", "-14", "4000", "2147483647"}) {
      assertThat(shell.run("accounts", "delete", acme, "--grace=" + days, "--yes"))
          .isEqualTo(ExitCode.USAGE);
    }
    assertThat(status(acme)).isEqualTo("ACTIVE");
  }

  @Test
  void aDropThatFailsIsNotCalledGoneAndCanBeResumed() throws IOException {
    shell.set("atende.data.folder", folder.resolve("elsewhere").toString());
    assertThat(shell.run("accounts", "delete", acme, "--grace", "0", "--yes"))
        .isEqualTo(ExitCode.REFUSED);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("remove-files").contains("ATENDE_DATA_FOLDER");
    assertThat(status(acme)).isEqualTo("DELETING");
    shell.set("atende.data.folder", folder.toString());
    assertThat(shell.json("accounts", "resume", acme).get("state").asText()).isEqualTo("DONE");
    assertThat(shell.run("accounts", "show", acme)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void resumeContinuesWhatIsUnfinishedAlsoBehindWhatIsDone() throws IOException {
    assertThat(shell.run("accounts", "resume", acme)).isEqualTo(ExitCode.REFUSED);
    long account = shell.json("accounts", "show", acme).get("id").asLong();
    long run =
        control.insert(
            "INSERT INTO provisioning_run (account_id, kind, state, requested_by, started_at)"
                + " VALUES (?, 'MIGRATE', 'FAILED', 'operator:olga', UTC_TIMESTAMP(6))",
            account);
    shell.json("accounts", "suspend", acme, "--reason", "unpaid");
    assertThat(shell.json("accounts", "resume", acme).get("id").asLong()).isEqualTo(run);
    assertThat(shell.run("accounts", "resume", acme)).isEqualTo(ExitCode.REFUSED);
  }

  @Test
  void theOldTokensOfAnAppAreTakenAwayOnlyOnAYes() throws IOException {
    String token = shell.json("apps", "add", acme).get("token").asText();
    assertThat(shell.run("apps", "token", acme, "--revoke-others")).isEqualTo(ExitCode.REFUSED);
    assertThat(tokens()).isEqualTo(1);
    assertThat(shell.json("apps", "token", acme).get("token").asText()).isNotEqualTo(token);
    assertThat(tokens()).isEqualTo(2);
    shell.answering(Words.of("answer.yes"));
    shell.json("apps", "token", acme, "--revoke-others");
    assertThat(tokens()).isEqualTo(1);
  }

  @Test
  void aMigrationThatLeavesAnAccountBehindIsDoneInPart() throws IOException, SQLException {
    long account = shell.json("accounts", "show", acme).get("id").asLong();
    control.update("UPDATE account SET schema_version = 0 WHERE id = ?", account);
    loseHistory("acct" + account);
    shell.answering("");
    assertThat(shell.run("migrate")).isEqualTo(ExitCode.PARTLY);
    assertThat(shell.out()).contains("█").contains("SET_ASIDE");
    control.update("DELETE FROM account WHERE id = ?", account);
  }

  private static void loseHistory(String schema) throws SQLException {
    try (Connection connection = TestDatabase.get().source(DatabaseUser.PROVISION).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("RENAME TABLE " + schema + ".schema_history TO " + schema + ".lost");
    }
  }

  private long tokens() {
    return control
        .find(
            "SELECT COUNT(*) AS tokens FROM api_token t JOIN platform_app a ON a.id = t.owner_id"
                + " WHERE t.owner_kind = 'APP' AND a.name = ?",
            row -> row.number("tokens"),
            acme)
        .orElseThrow();
  }

  private String status(String slug) throws IOException {
    return shell.json("accounts", "show", slug).get("status").asText();
  }
}
