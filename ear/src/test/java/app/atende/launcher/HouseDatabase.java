package app.atende.launcher;

import app.atende.cli.HouseMigration;
import app.atende.config.DatabaseSettings;
import app.atende.config.DatabaseUser;
import app.atende.config.Settings;
import app.atende.provisioning.DatabaseCheck;
import app.atende.provisioning.DatabaseSetUp;
import app.atende.provisioning.MigrationReport;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.provisioning.ProvisioningTrouble;
import app.atende.provisioning.TenantMigrations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mariadb.jdbc.MariaDbDataSource;

/** Brings the database of the house to what this version of the product needs. */
final class HouseDatabase {
  private static final long LEAST_ACCOUNTS = 1;

  private HouseDatabase() {}

  /**
   * Makes schemas, users and rights, migrates what all accounts share and then each account.
   *
   * @return what the operator should clean up, in sentences
   */
  static List<String> migrate(Settings settings) {
    DatabaseSettings database = settings.database();
    DatabaseSettings.Administrator administrator = administrator(database);
    demandAnswer(database, administrator);
    Map<DatabaseUser, String> passwords = new EnumMap<>(DatabaseUser.class);
    for (DatabaseUser user : DatabaseUser.values()) {
      passwords.put(user, database.passwordOf(user));
    }
    try {
      List<String> sentences = new ArrayList<>();
      sentences.addAll(setUp(database, administrator, passwords));
      HouseMigration.run(settings, TenantMigrations.WORKERS, progress -> {}).left().stream()
          .map(HouseDatabase::sentence)
          .forEach(sentences::add);
      return sentences;
    } catch (ProvisioningTrouble trouble) {
      throw new LaunchException(
          "The database at "
              + database.address().orElseThrow()
              + " cannot be set up: "
              + trouble.getMessage(),
          trouble);
    }
  }

  /**
   * Asks what the database server really granted.
   *
   * @return what should be changed for speed, in sentences
   * @throws LaunchException when accounts would be in danger
   */
  static List<String> check(Settings settings) {
    DatabaseSettings database = settings.database();
    DatabaseUser user = DatabaseUser.PROVISION;
    return advice(
        new DatabaseCheck(signedIn(database, user.userName(), database.passwordOf(user)))
            .run(LEAST_ACCOUNTS));
  }

  static List<String> advice(List<DatabaseCheck.Finding> findings) {
    findings.stream()
        .filter(DatabaseCheck.Finding::isSerious)
        .findFirst()
        .ifPresent(
            finding -> {
              throw new LaunchException(
                  "The database cannot be used as it is. " + finding.advice());
            });
    return findings.stream().map(DatabaseCheck.Finding::advice).toList();
  }

  private static String sentence(MigrationReport.Outcome left) {
    return left.ending() == MigrationReport.Ending.ELSEWHERE
        ? "Account "
            + left.tenant()
            + " is not at the newest version: another process migrates it. Start again when it has"
            + " ended."
        : "Account " + left.tenant() + " is set aside: " + left.error();
  }

  private static List<String> setUp(
      DatabaseSettings database,
      DatabaseSettings.Administrator administrator,
      Map<DatabaseUser, String> passwords) {
    return new DatabaseSetUp(
            signedIn(database, administrator.user(), administrator.password()),
            signedIn(
                database,
                DatabaseUser.PROVISION.userName(),
                database.passwordOf(DatabaseUser.PROVISION)),
            passwords)
        .run();
  }

  private static DatabaseSettings.Administrator administrator(DatabaseSettings database) {
    return database
        .administrator()
        .orElseThrow(
            () ->
                new LaunchException(
                    "ATENDE_DATABASE_ADMIN_USER and ATENDE_DATABASE_ADMIN_PASSWORD are not set:"
                        + " they name the account that makes schemas and users at "
                        + database.address().orElseThrow()
                        + "."));
  }

  private static void demandAnswer(
      DatabaseSettings database, DatabaseSettings.Administrator administrator) {
    try (Connection connection =
        source(database, administrator.user(), administrator.password()).getConnection()) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new LaunchException(
          "The database at "
              + database.address().orElseThrow()
              + " does not let us in ("
              + e.getMessage()
              + "): check ATENDE_DATABASE_ADDRESS and the administrator's user and password.",
          e);
    }
  }

  private static ProvisioningDatabase signedIn(
      DatabaseSettings database, String user, String password) {
    try {
      return new ProvisioningDatabase(source(database, user, password));
    } catch (SQLException e) {
      throw new LaunchException("The database's address is not usable: " + e.getMessage(), e);
    }
  }

  private static MariaDbDataSource source(DatabaseSettings database, String user, String password)
      throws SQLException {
    MariaDbDataSource source = new MariaDbDataSource(database.url(""));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
