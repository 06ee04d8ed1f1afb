package app.atende.provisioning;

import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Which schemas are behind, and what a migration would do, without doing it. */
@ApplicationScoped
public class MigrationQueries {

  private static final int MOST = 200;
  private static final String BUILT = "a.status <> 'REQUESTED'";
  private static final String BEHIND =
      BUILT + " AND (a.schema_version < ? OR a.migration_error IS NOT NULL)";
  private static final String SELECT =
      "SELECT a.id, a.name, a.schema_version, a.migration_error, r.id AS run, r.state,"
          + " r.started_at, r.ended_at, r.lease_until FROM account a"
          + " LEFT JOIN provisioning_run r ON r.id = (SELECT MAX(x.id) FROM provisioning_run x"
          + " WHERE x.account_id = a.id AND x.kind = 'MIGRATE') WHERE ";

  private final ControlDatabase control;
  private final MigrationScripts scripts;

  /** The accounts of this control schema against the scripts of this release. */
  @Inject
  public MigrationQueries(ControlDatabase control) {
    this.control = control;
    this.scripts = AccountSteps.scripts();
  }

  /** For CDI's proxies only. */
  protected MigrationQueries() {
    this(null);
  }

  /** The version that every schema has after a migration. */
  public int latest() {
    return scripts.latest();
  }

  /** How many accounts have a schema, or how many of these are behind. */
  public long count(boolean onlyBehind) {
    String sql = "SELECT COUNT(*) AS accounts FROM account a WHERE ";
    return (onlyBehind
            ? control.find(sql + BEHIND, row -> row.number("accounts"), latest())
            : control.find(sql + BUILT, row -> row.number("accounts")))
        .orElse(0L);
  }

  /**
   * A page of them: those that are set aside first, then those that are behind, then the others,
   * each by id.
   *
   * @param first how many to leave out
   * @param most how many at most, up to 200
   */
  public List<MigrationLine> page(boolean onlyBehind, long first, int most) {
    String end =
        " ORDER BY a.migration_error IS NULL, a.schema_version >= %d, a.id LIMIT %d OFFSET %d"
            .formatted(latest(), Math.max(1, Math.min(most, MOST)), Math.max(0, first));
    return onlyBehind
        ? control.list(SELECT + BEHIND + end, MigrationQueries::read, latest())
        : control.list(SELECT + BUILT + end, MigrationQueries::read);
  }

  /** Every script that a migration would run now, in order. */
  public List<PlannedScript> simulate() {
    record At(int version, long accounts) {}
    List<At> behind =
        control.list(
            "SELECT a.schema_version, COUNT(*) AS accounts FROM account a WHERE "
                + BEHIND
                + " GROUP BY a.schema_version",
            row -> new At((int) row.number("schema_version"), row.number("accounts")),
            latest());
    return scripts.all().stream()
        .map(
            script ->
                new PlannedScript(
                    script.version(),
                    script.fileName(),
                    behind.stream()
                        .filter(at -> at.version() < script.version())
                        .mapToLong(At::accounts)
                        .sum()))
        .filter(planned -> planned.accounts() > 0)
        .toList();
  }

  private static MigrationLine read(Row row) throws SQLException {
    return new MigrationLine(
        new TenantId(row.number("id")),
        row.text("name"),
        (int) row.number("schema_version"),
        lastRun(row),
        Optional.ofNullable(row.text("migration_error")));
  }

  private static Optional<MigrationLine.LastRun> lastRun(Row row) throws SQLException {
    Optional<Long> run = row.maybeNumber("run");
    if (run.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MigrationLine.LastRun(
            run.get(),
            row.word("state", RunState.class),
            row.instant("started_at"),
            Optional.ofNullable(row.instant("ended_at")),
            Optional.ofNullable(row.instant("lease_until"))));
  }
}
