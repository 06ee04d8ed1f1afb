package app.atende.provisioning;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings one schema to the version of its scripts. Its history stands in the schema itself, so that
 * dump and restore carry it along.
 */
final class SchemaMigration {

  private static final String HISTORY = "schema_history";

  /** Seconds that another process may take for the same schema. */
  private static final int LOCK_TRIES = 60;

  private final ProvisioningDatabase database;
  private final MigrationScripts scripts;

  SchemaMigration(ProvisioningDatabase database, MigrationScripts scripts) {
    this.database = database;
    this.scripts = scripts;
  }

  /**
   * Applies what is missing; nothing when nothing is.
   *
   * @return the version that the schema has now
   * @throws ProvisioningTrouble when a script fails; what it did before that stays, and the next
   *     run repeats it
   */
  int migrate(String schema) {
    try {
      Flyway flyway = flyway(schema);
      if (hasFailed(schema)) {
        flyway.repair();
      }
      flyway.migrate();
      return scripts.latest();
    } catch (FlywayException e) {
      throw new ProvisioningTrouble(
          "The migration of schema " + schema + " failed: " + firstLine(root(e).getMessage()), e);
    }
  }

  /** A script that failed bars the way until its row is taken out of the history. */
  private boolean hasFailed(String schema) {
    String table =
        "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name ="
            + " ?";
    return database.one(table, schema, HISTORY).isPresent()
        && database
            .one("SELECT 1 FROM " + schema + "." + HISTORY + " WHERE success = 0 LIMIT 1")
            .isPresent();
  }

  /** The names of the scripts that the schema lacks, in order. */
  List<String> missing(String schema) {
    return List.of(flyway(schema).info().pending()).stream().map(m -> m.getScript()).toList();
  }

  private Flyway flyway(String schema) {
    return Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(new ScriptConnections(database.source()))
        .schemas(schema)
        .createSchemas(false)
        .table(HISTORY)
        .target(MigrationVersion.LATEST)
        .locations(new String[0])
        .resourceProvider(new ScriptProvider(scripts))
        .javaMigrationClassProvider(List::<Class<? extends JavaMigration>>of)
        .skipDefaultCallbacks(true)
        .lockRetryCount(LOCK_TRIES)
        .load();
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  private static String firstLine(String message) {
    return message
        .strip()
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .findFirst()
        .orElse("");
  }
}
