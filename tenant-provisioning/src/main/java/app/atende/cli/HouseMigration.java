package app.atende.cli;

import app.atende.config.DatabaseUser;
import app.atende.config.Settings;
import app.atende.provisioning.HouseSchemas;
import app.atende.provisioning.MigrationReport;
import app.atende.provisioning.ProvisioningDatabase;
import java.util.function.Consumer;

/**
 * The upgrade of everything that stands in the database: first what all accounts share, then every
 * account that is behind. Done before a new version of the server starts.
 */
public final class HouseMigration {

  private HouseMigration() {}

  /**
   * Migrates the database of these settings.
   *
   * @param workers how many accounts at a time
   * @param progress told after each account
   * @return how each account that was behind has ended
   */
  public static MigrationReport run(
      Settings settings, int workers, Consumer<MigrationReport> progress) {
    try (Desks desks = new Desks(settings)) {
      return run(desks, workers, progress);
    }
  }

  static MigrationReport run(Desks desks, int workers, Consumer<MigrationReport> progress) {
    new HouseSchemas(new ProvisioningDatabase(desks.database().source(DatabaseUser.PROVISION)))
        .migrate();
    return desks.migrations().migrate(workers, Atende.requester(), progress);
  }
}
