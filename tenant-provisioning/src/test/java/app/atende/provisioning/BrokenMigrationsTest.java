package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import app.atende.config.TenantId;
import app.atende.database.TestDatabase;
import app.atende.tenancy.AccountEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of accounts whose migration was broken off. */
class BrokenMigrationsTest {

  private final TestProvider before = TestProvider.get();
  private final TestProvider after = TestProvider.upgraded();
  private TenantId acme;

  /** Acme is the only one that is behind. */
  @BeforeEach
  void createAccount() {
    acme = before.lifecycle.create(AccountRequest.named("Acme"), OLGA).id();
    before.control.update(
        "UPDATE account SET schema_version = ? WHERE id <> ?",
        after.migrations.latest(),
        acme.value());
  }

  /** Other tests know nothing of the upgrade of this one. */
  @AfterEach
  void dropAccount() {
    before.control.update("DELETE FROM account WHERE id = ?", acme.value());
    before.control.update("UPDATE account SET schema_version = ?", AccountSteps.scripts().latest());
  }

  @Test
  void startedAgainRightAfterAKillItFinishesTheAccount() throws SQLException {
    kill();
    MigrationReport report = migrateWhileTimePasses();
    assertThat(report.count(MigrationReport.Ending.MIGRATED)).isEqualTo(1);
    assertThat(report.left()).isEmpty();
    assertThat(after.directory.get(acme).schemaVersion()).isEqualTo(after.migrations.latest());
    assertThat(after.migrations.behind()).isEmpty();
  }

  @Test
  void anAccountThatAnotherProcessKeepsIsLeftAndSaidToBe() throws SQLException {
    kill();
    before.control.update(
        "UPDATE provisioning_run SET lease_until = ? WHERE id = ?",
        after.now.instant().plus(Duration.ofDays(9)),
        migration().id());
    assertThat(migrateWhileTimePasses().left())
        .filteredOn(left -> left.tenant().equals(acme))
        .extracting(MigrationReport.Outcome::ending)
        .containsExactly(MigrationReport.Ending.ELSEWHERE);
  }

  @Test
  void whoeverResumesAMigrationThatFailsSetsTheAccountAside() throws SQLException {
    kill();
    String table = acme.schema() + ".agent_bot";
    before.provisioning.run(List.of("RENAME TABLE " + table + " TO " + table + "_gone"));
    after.now.pass(Duration.ofMinutes(2));
    after.runs.resumeBrokenOff();
    AccountEntry closed = after.directory.get(acme);
    assertThat(closed.isOpen()).isFalse();
    assertThat(closed.migrationError())
        .hasValueSatisfying(error -> assertThat(error).contains("agent_bot"));
    before.provisioning.run(List.of("RENAME TABLE " + table + "_gone TO " + table));
    after.runs.resume(migration().id());
    assertThat(after.directory.requireOpen(acme).schemaVersion())
        .isEqualTo(after.migrations.latest());
  }

  @Test
  void whatTheProviderChangesInAnAccountThatIsSetAsideIsThereWhenItOpens() throws SQLException {
    String table = acme.schema() + ".agent_bot";
    before.provisioning.run(List.of("RENAME TABLE " + table + " TO " + table + "_gone"));
    after.migrations.migrate(1, OLGA, report -> {});
    before.provisioning.run(List.of("RENAME TABLE " + table + "_gone TO " + table));
    after.rename(acme, "Acme Brasil");
    assertThat(after.ask(acme, "SELECT name FROM account")).isEqualTo("Acme");
    after.migrations.migrate(1, OLGA, report -> {});
    assertThat(after.directory.requireOpen(acme).name()).isEqualTo("Acme Brasil");
    assertThat(after.ask(acme, "SELECT name FROM account")).isEqualTo("Acme Brasil");
  }

  private void kill() throws SQLException {
    FailingSource failing = new FailingSource(1, FailingSource.Killed::new);
    TestProvider unlucky =
        TestProvider.upgraded(
            TestProvider.Sources.of(TestDatabase.get()).failingInSchemas(failing));
    assertThatExceptionOfType(ProvisioningTrouble.class)
        .isThrownBy(() -> unlucky.migrations.migrate(1, OLGA, report -> {}))
        .withRootCauseInstanceOf(FailingSource.Killed.class);
    failing.breakConnections();
    assertThat(migration().state()).isEqualTo(RunState.RUNNING);
  }

  private ProvisioningRun migration() {
    return after.runs.list(acme).get(0);
  }

  private MigrationReport migrateWhileTimePasses() {
    CompletableFuture<MigrationReport> migrated =
        CompletableFuture.supplyAsync(() -> after.migrations.migrate(2, OLGA, report -> {}));
    await()
        .until(
            () -> {
              after.now.pass(Duration.ofSeconds(10));
              return migrated.isDone();
            });
    return migrated.join();
  }
}
