package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.control.Statements;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The runs of provisioning, as people see them. */
final class RunQueries {

  private static final String SELECT =
      "SELECT id, account_id, kind, state, requested_by, started_at, ended_at, lease_until"
          + " FROM provisioning_run WHERE ";

  private final ControlDatabase control;
  private final Now now;

  RunQueries(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** The run with this id. */
  Optional<ProvisioningRun> find(long run) {
    return runs("id = ?", run).stream().findFirst();
  }

  /** The newest run of this kind. */
  Optional<ProvisioningRun> newest(TenantId tenant, RunKind kind) {
    String newest = "account_id = ? AND kind = ? ORDER BY id DESC LIMIT 1";
    return runs(newest, tenant.value(), kind).stream().findFirst();
  }

  /** The newest runs of an account, the newest first. */
  List<ProvisioningRun> list(TenantId tenant, int most) {
    return runs("account_id = ? ORDER BY id DESC LIMIT " + most, tenant.value());
  }

  /** The newest run that is not done and was not superseded. */
  Optional<ProvisioningRun> newestOpen(TenantId tenant) {
    String open = "account_id = ? AND state NOT IN ('DONE', 'SKIPPED') ORDER BY id DESC LIMIT 1";
    return runs(open, tenant.value()).stream().findFirst();
  }

  /** The unfinished migration of this account, found in the transaction of a new one. */
  Optional<Long> openMigration(Statements transaction, TenantId tenant) {
    return transaction.find(
        "SELECT id FROM provisioning_run WHERE account_id = ? AND kind = 'MIGRATE'"
            + " AND state IN ('WAITING', 'RUNNING', 'FAILED') ORDER BY id DESC LIMIT 1",
        row -> row.number("id"),
        tenant.value());
  }

  /** Runs that were broken off: not done, not failed, and nobody works on them. */
  List<ProvisioningRun> brokenOff() {
    return runs(
        "state IN ('WAITING', 'RUNNING') AND (lease_until IS NULL OR lease_until <= ?)"
            + " AND started_at <= ? ORDER BY id LIMIT 100",
        now.instant(),
        now.instant().minus(RunStore.LEASE));
  }

  private List<ProvisioningRun> runs(String condition, Object... arguments) {
    return control.list(SELECT + condition, RunQueries::head, arguments).stream()
        .map(run -> run.with(steps(run.id())))
        .toList();
  }

  private static ProvisioningRun head(Row row) throws SQLException {
    return new ProvisioningRun(
        row.number("id"),
        new TenantId(row.number("account_id")),
        row.word("kind", RunKind.class),
        row.word("state", RunState.class),
        row.text("requested_by"),
        row.instant("started_at"),
        Optional.ofNullable(row.instant("ended_at")),
        Optional.ofNullable(row.instant("lease_until")),
        List.of());
  }

  private List<ProvisioningRun.Step> steps(long run) {
    return control.list(
        "SELECT name, state, attempts, started_at, ended_at, error FROM provisioning_step"
            + " WHERE run_id = ? ORDER BY position",
        row ->
            new ProvisioningRun.Step(
                row.text("name"),
                row.word("state", RunState.class),
                (int) row.number("attempts"),
                Optional.ofNullable(row.instant("started_at")),
                Optional.ofNullable(row.instant("ended_at")),
                Optional.ofNullable(row.text("error"))),
        run);
  }

  /** The JSON that a run was requested with, or null. */
  String request(long run) {
    record Request(String json) {}
    return control
        .find(
            "SELECT request FROM provisioning_run WHERE id = ?",
            row -> new Request(row.text("request")),
            run)
        .map(Request::json)
        .orElse(null);
  }
}
