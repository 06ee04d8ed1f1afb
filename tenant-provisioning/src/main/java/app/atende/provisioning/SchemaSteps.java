package app.atende.provisioning;

import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.tenancy.TenantDirectory;
import java.util.List;

/** The steps that create, open, close and drop schemas and roles. */
final class SchemaSteps {

  private static final String APP = DatabaseSetUp.name(DatabaseUser.APP);

  private final ProvisioningDatabase database;
  private final ControlDatabase control;
  private final SchemaMigration migration;
  private final TenantDirectory directory;

  SchemaSteps(AccountSteps.Places places, SchemaMigration migration) {
    this.database = places.provisioning();
    this.control = places.control();
    this.directory = places.directory();
    this.migration = migration;
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

  /** Every script that the schema lacks. */
  void migrate(StepContext context) {
    int version = migration.migrate(context.tenant().schema());
    control.inTransaction(
        transaction -> {
          directory.noteChange(transaction, context.tenant());
          return transaction.update(
              "UPDATE account SET schema_version = ?, migration_error = NULL WHERE id = ?",
              version,
              context.tenant().value());
        });
    directory.forget(context.tenant());
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
