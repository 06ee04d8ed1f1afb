package app.atende.provisioning;

import app.atende.config.DatabaseUser;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A provider with his front desks on the database of this test process. */
final class TestProvider {

  static final Requester OLGA = Requester.local("operator:olga");

  final Now now = new Now();
  final ControlDatabase control;
  final ProvisioningDatabase provisioning;
  final TenantDatabase tenantDatabase;
  final TenantDirectory directory;
  final AccountLifecycle lifecycle;
  final ProvisioningRuns runs;
  final TenantMigrations migrations;
  final AccountChanges changes;
  final Tenants tenants = new Tenants();

  private TestProvider(Sources sources, MigrationScripts scripts) {
    control = new ControlDatabase(sources.control());
    provisioning = new ProvisioningDatabase(sources.provisioning());
    tenantDatabase = new TenantDatabase(sources.tenant(), tenants);
    directory = new TenantDirectory(control);
    AccountSteps.Places places =
        new AccountSteps.Places(
            control, provisioning, tenantDatabase, directory, Path.of("target", "test-data"));
    AccountSteps steps = new AccountSteps(places, scripts);
    lifecycle = new AccountLifecycle(control, directory, steps, now);
    runs = new ProvisioningRuns(control, directory, steps, now);
    migrations = new TenantMigrations(control, directory, steps, now);
    changes = new AccountChanges(control, directory, tenantDatabase, now);
  }

  static TestProvider get() {
    return on(Sources.of(TestDatabase.get()));
  }

  static TestProvider on(Sources sources) {
    return new TestProvider(sources, AccountSteps.scripts());
  }

  static TestProvider with(MigrationScripts scripts) {
    return new TestProvider(Sources.of(TestDatabase.get()), scripts);
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
  }
}
