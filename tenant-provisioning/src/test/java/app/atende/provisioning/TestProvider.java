package app.atende.provisioning;

import app.atende.config.DatabaseUser;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** A provider with his front desks on the database of this test process. */
final class TestProvider {

  static final Requester OLGA = Requester.local("operator:olga");

  /** With a folder for files, as the server makes one when it starts. */
  static final Path DATA = Path.of("target", "test-data");

  final Now now = new Now();
  final ControlDatabase control;
  final ProvisioningDatabase provisioning;
  final TenantDatabase tenantDatabase;
  final TenantDirectory directory;
  final AccountSteps steps;
  final AccountLifecycle lifecycle;
  final ProvisioningRuns runs;
  final TenantMigrations migrations;
  final AccountChanges changes;
  final Tenants tenants = new Tenants();

  private TestProvider(Sources sources, MigrationScripts scripts, Path data) {
    control = new ControlDatabase(sources.control());
    provisioning = new ProvisioningDatabase(sources.provisioning());
    tenantDatabase = new TenantDatabase(sources.tenant(), tenants);
    directory = new TenantDirectory(control);
    AccountSteps.Places places =
        new AccountSteps.Places(control, provisioning, tenantDatabase, directory, data);
    steps = new AccountSteps(places, scripts);
    lifecycle = new AccountLifecycle(control, directory, steps, now);
    runs = new ProvisioningRuns(control, directory, steps, now);
    migrations = new TenantMigrations(control, directory, steps, now);
    changes = new AccountChanges(control, directory, tenantDatabase, now);
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TestProvider get() {
    return on(Sources.of(TestDatabase.get()));
  }

  static TestProvider on(Sources sources) {
    return with(sources, AccountSteps.scripts());
  }

  /** The provider after an upgrade: accounts have one script more. */
  static TestProvider upgraded() {
    return upgraded(Sources.of(TestDatabase.get()));
  }

  static TestProvider upgraded(Sources sources) {
    MigrationScripts before = AccountSteps.scripts();
    int version = before.latest() + 1;
    return with(
        sources,
        before.and(
            new MigrationScript(
                version,
                "V" + version + "__a_word_for_the_bot.sql",
                "ALTER TABLE agent_bot ADD COLUMN IF NOT EXISTS word VARCHAR(20) NULL;\n"
                    + "CREATE TABLE IF NOT EXISTS bot_word (word VARCHAR(20) PRIMARY KEY);\n")));
  }

  static TestProvider with(MigrationScripts scripts) {
    return with(Sources.of(TestDatabase.get()), scripts);
  }

  private static TestProvider with(Sources sources, MigrationScripts scripts) {
    makeFolder(DATA.resolve("files"));
    return new TestProvider(sources, scripts, DATA);
  }

  /** A process of the provider on another machine, with a data folder of its own. */
  static TestProvider at(Path data) {
    return new TestProvider(Sources.of(TestDatabase.get()), AccountSteps.scripts(), data);
  }

  /** What the account itself sees, in the first column of the first row. */
  String ask(TenantId tenant, String sql) throws SQLException {
    return tenants.call(
        tenant,
        () -> {
          try (Connection connection = tenantDatabase.connect();
              Statement statement = connection.createStatement();
              ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
          }
        });
  }

  /** A person who may become the first administrator of accounts. */
  AccountRequest.Owner person(String name) {
    String email = slug(name.toLowerCase(Locale.ROOT)) + "@acme.example";
    long id =
        control.insert(
            "INSERT INTO user (email, name, pubsub_secret, created_at, changed_at)"
                + " VALUES (?, ?, 'x', ?, ?)",
            email,
            name,
            now.instant(),
            now.instant());
    return new AccountRequest.Owner(id, name, email, true);
  }

  /** Calls the account something else. */
  void rename(TenantId tenant, String name) {
    AccountEntry entry = directory.get(tenant);
    AccountProfile old = AccountProfile.of(entry);
    changes.change(
        tenant,
        new AccountChanges.Wanted(
            new AccountProfile(
                name, old.domain(), old.supportEmail(), old.locale(), old.timeZone()),
            AccountTerms.of(entry),
            Optional.empty()),
        OLGA);
  }

  /** A slug that no other test has. */
  static String slug(String word) {
    return Slugs.another(word) + "-" + Long.toString(System.nanoTime(), 36);
  }

  /** The pools of the three users that work on accounts. */
  record Sources(DataSource control, DataSource provisioning, DataSource tenant) {
    static Sources of(TestDatabase database) {
      return new Sources(
          database.source(DatabaseUser.CONTROL),
          database.source(DatabaseUser.PROVISION),
          database.source(DatabaseUser.APP));
    }

    /** The same, all of which end together. */
    Sources failing(FailingSource failing) {
      return new Sources(failing.on(control), failing.on(provisioning), failing.on(tenant));
    }

    /** The same, of which only the one for schemas and roles ends. */
    Sources failingInSchemas(FailingSource failing) {
      return new Sources(control, failing.on(provisioning), tenant);
    }
  }
}
