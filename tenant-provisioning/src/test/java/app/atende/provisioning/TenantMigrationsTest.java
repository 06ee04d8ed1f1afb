package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.tenancy.AccountEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantMigrationsTest {

  private static final MigrationScripts NOW = AccountSteps.scripts();

  private final TestProvider before = TestProvider.get();
  private final TestProvider after = TestProvider.upgraded();
  private final List<TenantId> made = new ArrayList<>();

  /** Other tests know nothing of the script of this one. */
  @AfterEach
  void dropAccounts() {
    for (TenantId tenant : made) {
      before.control.update("DELETE FROM account WHERE id = ?", tenant.value());
    }
  }

  @Test
  void onlyThoseBehindAreMigratedSomeAtATimeWithProgress() {
    TenantId one = create();
    TenantId two = create();
    assertThat(after.migrations.behind()).contains(one, two);
    List<Integer> seen = new ArrayList<>();
    MigrationReport report = after.migrations.migrate(2, OLGA, r -> seen.add(r.done()));
    assertThat(report.count(MigrationReport.Ending.MIGRATED)).isEqualTo(report.all());
    assertThat(seen).hasSize(report.all()).isSorted();
    assertThat(after.migrations.behind()).isEmpty();
    assertThat(after.migrations.migrate(2, OLGA, r -> seen.add(0)).all()).isZero();
    assertThat(after.directory.get(one).schemaVersion()).isEqualTo(NOW.latest() + 1);
    after.control.update("UPDATE account SET schema_version = ?", NOW.latest());
  }

  @Test
  void anAccountWhoseScriptFailsIsSetAsideAndTheOthersGoOn() {
    TenantId good = create();
    TenantId bad = create();
    String table = bad.schema() + ".agent_bot";
    before.provisioning.run(List.of("RENAME TABLE " + table + " TO " + table + "_gone"));
    MigrationReport report = after.migrations.migrate(2, OLGA, r -> {});
    assertThat(report.outcomes())
        .filteredOn(outcome -> outcome.ending() == MigrationReport.Ending.SET_ASIDE)
        .extracting(MigrationReport.Outcome::tenant)
        .containsExactly(bad);
    AccountEntry closed = after.directory.get(bad);
    assertThat(closed.migrationError())
        .hasValueSatisfying(e -> assertThat(e).contains("agent_bot"));
    assertThat(closed.isOpen()).isFalse();
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> after.directory.requireOpen(bad))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
    assertThat(after.directory.requireOpen(good).isOpen()).isTrue();
    before.provisioning.run(List.of("RENAME TABLE " + table + "_gone TO " + table));
    assertThat(after.migrations.migrate(1, OLGA, r -> {}).all()).isEqualTo(1);
    assertThat(after.directory.requireOpen(bad).migrationError()).isEmpty();
    after.control.update("UPDATE account SET schema_version = ?", NOW.latest());
  }

  @Test
  void everyScriptMayRunTwice() throws SQLException {
    for (String folder : List.of("db/control", "db/relay", "db/tenant")) {
      String schema = "acct" + (900_000_000L + folder.length());
      before.provisioning.run(List.of(Schemas.creation(schema)));
      MigrationScripts scripts = MigrationScripts.in(folder);
      new SchemaMigration(before.provisioning, scripts).migrate(schema);
      List<List<String>> first = shape(schema);
      runAgain(schema, scripts);
      assertThat(shape(schema)).isEqualTo(first).isNotEmpty();
      before.provisioning.run(List.of("DROP DATABASE " + schema));
    }
  }

  private void runAgain(String schema, MigrationScripts scripts) throws SQLException {
    try (Connection connection = before.provisioning.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("USE " + schema);
      for (MigrationScript script : scripts.all()) {
        for (String sql : script.sql().replaceAll("(?m)^--.*$", "").split(";\\s*(\n|$)")) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
    }
  }

  private List<List<String>> shape(String schema) {
    return before.provisioning.rows(
        "SELECT table_name, column_name, column_type FROM information_schema.columns"
            + " WHERE table_schema = ? AND table_name <> 'schema_history'"
            + " ORDER BY table_name, ordinal_position",
        schema);
  }

  private TenantId create() {
    TenantId tenant = before.lifecycle.create(AccountRequest.named("Migrant"), OLGA).id();
    made.add(tenant);
    return tenant;
  }
}
