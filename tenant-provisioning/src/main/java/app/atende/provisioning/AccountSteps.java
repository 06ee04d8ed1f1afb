package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.config.Settings;
import app.atende.control.ControlDatabase;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which steps each kind of run has, in order. One object, no proxy: its inside is the package's.
 */
@Dependent
public class AccountSteps {

  private final Map<RunKind, List<AccountStep>> byKind;
  private final int latestVersion;

  /** The steps on these databases. */
  @Inject
  public AccountSteps(
      ControlDatabase control,
      ProvisioningDatabase provisioning,
      TenantDatabase tenantDatabase,
      TenantDirectory directory,
      Settings settings) {
    this(
        new Places(control, provisioning, tenantDatabase, directory, settings.dataFolder()),
        scripts());
  }

  AccountSteps(Places places, MigrationScripts scripts) {
    Now now = new Now();
    OwnRow ownRow = new OwnRow(places.control(), places.directory(), places.tenantDatabase());
    SchemaSteps schema =
        new SchemaSteps(places, new SchemaMigration(places.provisioning(), scripts), ownRow);
    FirstRows rows = new FirstRows(places.control(), places.tenantDatabase(), new Tenants(), now);
    DirectorySteps directory =
        new DirectorySteps(
            places.control(), places.directory(), now, places.data().resolve("files"));
    this.byKind = steps(schema, rows, directory, ownRow);
    this.latestVersion = scripts.latest();
  }

  AccountSteps(Map<RunKind, List<AccountStep>> byKind, int latestVersion) {
    this.byKind = byKind;
    this.latestVersion = latestVersion;
  }

  /** The version of an account's schema after its migration. */
  int latestVersion() {
    return latestVersion;
  }

  /** Where the steps work. */
  record Places(
      ControlDatabase control,
      ProvisioningDatabase provisioning,
      TenantDatabase tenantDatabase,
      TenantDirectory directory,
      Path data) {}

  static MigrationScripts scripts() {
    return MigrationScripts.in("db/tenant");
  }

  Map<RunKind, List<AccountStep>> byKind() {
    return byKind;
  }

  private static Map<RunKind, List<AccountStep>> steps(
      SchemaSteps schema, FirstRows rows, DirectorySteps directory, OwnRow ownRow) {
    AccountStep migrate = new AccountStep("migrate", schema::migrate);
    AccountStep open = new AccountStep("open", directory::open);
    AccountStep revoke = new AccountStep("revoke-role", schema::revoke);
    Map<RunKind, List<AccountStep>> steps = new EnumMap<>(RunKind.class);
    steps.put(
        RunKind.CREATE,
        List.of(
            new AccountStep("reserve-slug", directory::reserve),
            new AccountStep("create-schema", schema::create),
            migrate,
            new AccountStep("seed", rows::seed),
            new AccountStep("prove", rows::prove),
            open,
            AccountStep.once("invite", rows::invite)));
    steps.put(RunKind.SUSPEND, List.of(revoke));
    steps.put(
        RunKind.REACTIVATE,
        List.of(
            new AccountStep("grant-role", schema::grant),
            migrate,
            new AccountStep("copy-profile", ownRow::copyWhatWaited),
            open));
    steps.put(RunKind.MIGRATE, List.of(migrate));
    steps.put(RunKind.DROP, end(revoke, schema, directory));
    return steps;
  }

  private static List<AccountStep> end(
      AccountStep revoke, SchemaSteps schema, DirectorySteps directory) {
    return List.of(
        revoke,
        new AccountStep("drop-schema", schema::dropSchema),
        new AccountStep("drop-role", schema::dropRole),
        new AccountStep("empty-outbox", schema::emptyOutbox),
        new AccountStep("remove-files", directory::removeFiles),
        new AccountStep("forget", directory::forget));
  }
}
