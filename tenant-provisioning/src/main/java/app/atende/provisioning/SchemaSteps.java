package app.atende.provisioning;

import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.ControlDatabaseException;
import app.atende.tenancy.TenantDirectory;
import java.util.List;

/** The steps that create, open, close and drop schemas and roles. */
final class SchemaSteps {

  private static final String APP = DatabaseSetUp.name(DatabaseUser.APP);

  private static final int LONGEST_ERROR = 2000;

  private final ProvisioningDatabase database;
  private final ControlDatabase control;
  private final SchemaMigration migration;
  private final TenantDirectory directory;
  private final OwnRow ownRow;

  SchemaSteps(AccountSteps.Places places, SchemaMigration migration, OwnRow ownRow) {
    this.database = places.provisioning();
    this.control = places.control();
    this.directory = places.directory();
    this.migration = migration;
    this.ownRow = ownRow;
  }

  /** The account's schema and its role, which may do rows there and put rows into the outbox. */
  void create(StepContext context) {
    String schema = context.tenant().schema();
    database.run(
        List.of(
            Schemas.creation(schema),
            "CREATE ROLE IF NOT EXISTS " + schema,
            "GRANT SELECT, INSERT, UPDATE, DELETE ON `" + schema + "`.* TO " + schema,
            "GRANT INSERT ON " + Schemas.RELAY + ".outbox TO " + schema,
            "GRANT " + schema + " TO " + APP));
  }

  /**
   * Every script that the schema lacks. An account whose script fails is set aside with the error:
   * it stays closed until a later migration succeeds.
   */
  void migrate(StepContext context) {
    try {
      int version = migration.migrate(context.tenant().schema());
      if (isSetAside(context.tenant())) {
        ownRow.copyWhatWaited(context);
      }
      note(
          context.tenant(),
          "UPDATE account SET schema_version = ?, migration_error = NULL WHERE id = ?",
          version);
    } catch (RuntimeException failure) {
      setAside(context.tenant(), failure);
      throw failure;
    }
  }

  private void setAside(TenantId tenant, RuntimeException failure) {
    try {
      note(
          tenant,
          "UPDATE account SET migration_error = ? WHERE status <> 'REQUESTED' AND id = ?",
          cut(AccountRuns.sentence(failure)));
    } catch (ControlDatabaseException gone) {
      // Nothing can be noted now: the run stays open, and whoever resumes it notes what it finds.
      failure.addSuppressed(gone);
    }
  }

  private boolean isSetAside(TenantId tenant) {
    return control
        .find(
            "SELECT 1 AS there FROM account WHERE id = ? AND status = 'ACTIVE'"
                + " AND migration_error IS NOT NULL",
            row -> 1,
            tenant.value())
        .isPresent();
  }

  private void note(TenantId tenant, String sql, Object value) {
    control.inTransaction(
        transaction -> {
          directory.noteChange(transaction, tenant);
          return transaction.update(sql, value, tenant.value());
        });
    directory.forget(tenant);
  }

  private static String cut(String error) {
    return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
  }

  /** Lets the application be this account. */
  void grant(StepContext context) {
    String role = context.tenant().schema();
    database.run(List.of("GRANT " + role + " TO " + APP));
  }

  /** Takes the role away: the next acquire of a connection for this account fails. */
  void revoke(StepContext context) {
    String role = context.tenant().schema();
    if (isGranted(role)) {
      database.run(List.of("REVOKE " + role + " FROM " + APP));
    }
  }

  private boolean isGranted(String role) {
    return database
        .one(
            "SELECT 1 FROM mysql.roles_mapping WHERE Role = ? AND User = ?",
            role,
            DatabaseUser.APP.userName())
        .isPresent();
  }

  /** The schema with all that is in it. */
  void dropSchema(StepContext context) {
    database.run(List.of("DROP DATABASE IF EXISTS " + context.tenant().schema()));
  }

  /** The role. */
  void dropRole(StepContext context) {
    database.run(List.of("DROP ROLE IF EXISTS " + context.tenant().schema()));
  }

  /** What still waits in the outbox for this account. */
  void emptyOutbox(StepContext context) {
    TenantId tenant = context.tenant();
    String some = "DELETE FROM " + Schemas.RELAY + ".outbox WHERE account_id = ? LIMIT 5000";
    while (control.update(some, tenant.value()) > 0) {
      // Piece by piece, so that no transaction grows large.
      continue;
    }
  }
}
