package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseSettings;
import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.outside.TwinAccounts.Twin;
import app.atende.house.world.Answer;
import app.atende.house.world.Client;
import app.atende.house.world.Patience;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who deletes an inbox sees it gone at once; its rows follow, and those of nobody else. */
class DeletedInboxIT {

  private static final String LEFT =
      "SELECT (SELECT COUNT(*) FROM %1$s.conversation WHERE inbox_id = 1)"
          + " + (SELECT COUNT(*) FROM %1$s.message WHERE inbox_id = 1)"
          + " + (SELECT COUNT(*) FROM %1$s.contact_inbox WHERE inbox_id = 1)"
          + " + (SELECT COUNT(*) FROM %1$s.attachment)"
          + " + (SELECT COUNT(*) FROM %1$s.scheduled_message)"
          + " + (SELECT COUNT(*) FROM %1$s.inbox WHERE id = 1)";

  @Test
  void itIsGoneAtOnceThenItsRowsAndTheOtherAccountKeepsItsOwn() {
    TwinAccounts twins = TwinAccounts.open();
    Twin alpha = twins.alpha();
    long before = left(twins.beta());
    assertThat(before).isPositive().isEqualTo(left(alpha));
    Client olga = alpha.company().owner().program();
    olga.send("DELETE", alpha.company().path("inboxes/1"), null).ok();
    assertThat(olga.get(alpha.company().path("inboxes/1")).status()).isEqualTo(404);
    assertThat(new Client().get(alpha.contact().messages()).status()).isEqualTo(404);
    assertThat(alpha.contact().writes("still there?").status()).isEqualTo(404);
    assertThat(new Client().get(alpha.file().stable()).status()).isEqualTo(404);
    Answer list = alpha.company().owner().logsIn().get(fragment(alpha));
    assertThat(list.ok().body()).doesNotContain("alphaco message").contains("alphaco visitor");
    Patience.within(Duration.ofSeconds(20)).until(() -> left(alpha) == 0 && !isWaiting(alpha));
    alpha.visitor().writes("alphaco again").ok();
    assertThat(left(twins.beta())).isEqualTo(before);
    twins.demandUnchanged();
  }

  private static String fragment(Twin twin) {
    return "/app/accounts/" + twin.id() + "/fragments/list?tab=all";
  }

  private static boolean isWaiting(Twin twin) {
    return Provider.ofTheHouse()
        .control()
        .find(
            "SELECT id FROM atenderelay.outbox WHERE account_id = ? AND listener = 'remove-inbox'",
            row -> row.number("id"),
            twin.id())
        .isPresent();
  }

  /** How many rows the first inbox of an account has, as the database's administrator sees them. */
  private static long left(Twin twin) {
    DatabaseSettings database = OpenHouse.get().settings().database();
    DatabaseSettings.Administrator administrator = database.administrator().orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(
                database.url(""), administrator.user(), administrator.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(LEFT.formatted(twin.company().tenant().schema()))) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
