package app.atende.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The schemas that all accounts share: brought to their newest version before any account is. */
@ApplicationScoped
public class HouseSchemas {

  private static final MigrationScripts CONTROL_SCRIPTS = MigrationScripts.in("db/control");
  private static final MigrationScripts RELAY_SCRIPTS = MigrationScripts.in("db/relay");

  private final ProvisioningDatabase database;

  /** On this database server. */
  @Inject
  public HouseSchemas(ProvisioningDatabase database) {
    this.database = database;
  }

  /** For CDI's proxies only. */
  protected HouseSchemas() {
    this(null);
  }

  /**
   * Migrates the control schema and the relay; does nothing when they are up to date. Two nodes may
   * start it together.
   *
   * @throws ProvisioningTrouble when a script fails
   */
  public void migrate() {
    new SchemaMigration(database, CONTROL_SCRIPTS).migrate(Schemas.CONTROL);
    new SchemaMigration(database, RELAY_SCRIPTS).migrate(Schemas.RELAY);
  }
}
