package app.atende.provisioning;

import app.atende.bench.BenchReport;
import app.atende.bench.Figures;
import app.atende.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P7: creating an account, alone and with a thousand there. P8: migrating a thousand. */
@Tag("bench")
class AccountsBench {
  private static final Requester WHO = Requester.local("bench");
  private static final int MANY = Integer.getInteger("atende.bench.accounts", 1_000);
  private static final int SAMPLE = 25;
  private static final int WORKERS = 4;

  private final TestProvider provider = TestProvider.get();

  @Test
  void aThousandAccountsCreatedAndMigrated() throws Exception {
    sample();
    double bare = bareDdl();
    double first = sample();
    String stepsOfFirst = steps();
    fill();
    awaitCalm();
    double later = sample();
    BenchReport.conditions(
        "provisioning service on one database with settings of full size, median of "
            + SAMPLE
            + " accounts, all steps; bare DDL: the tenant's scripts by plain JDBC, "
            + String.format("%.0f ms", bare)
            + "; mean of each step in ms, empty: "
            + stepsOfFirst
            + "; later: "
            + steps());
    BenchReport.row(
        "P7",
        "%.0f ms on an empty database, %.0f ms with %d more there: %.2f ×"
            .formatted(first, later, MANY, later / first),
        "< 1 s, ≤ 1.2 ×",
        later < 1000 && later <= 1.2 * first);
    migrate();
  }

  private double sample() {
    return Figures.of(LongStream.range(0, SAMPLE).map(i -> create()).toArray()).median();
  }

  private long create() {
    long begun = System.nanoTime();
    provider.lifecycle.create(AccountRequest.named("Bench"), WHO);
    return System.nanoTime() - begun;
  }

  /** How long each step of the last sample took on average, in milliseconds. */
  private String steps() {
    return provider
        .control
        .list(
            "SELECT name, AVG(TIMESTAMPDIFF(MICROSECOND, started_at, ended_at)) DIV 1000 AS ms"
                + " FROM provisioning_step WHERE run_id > (SELECT MAX(id) - ? FROM provisioning_run)"
                + " GROUP BY name, position ORDER BY position",
            row -> row.text("name") + " " + row.number("ms"),
            SAMPLE)
        .toString();
  }

  /** Waits until the database has written down what the filling left in its memory. */
  private static void awaitCalm() throws SQLException {
    try (Connection connection = TestDatabase.get().administrator().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL innodb_io_capacity_max = 40000, innodb_io_capacity = 20000");
      statement.execute("SET GLOBAL innodb_max_dirty_pages_pct = 0");
      Awaitility.await()
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> dirtyPages(statement) < 200);
      statement.execute("SET GLOBAL innodb_max_dirty_pages_pct = 90");
      statement.execute("SET GLOBAL innodb_io_capacity = 200, innodb_io_capacity_max = 2000");
    }
  }

  private static long dirtyPages(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private void fill() throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Future<Long> one :
          pool.invokeAll(
              IntStream.range(0, MANY).<Callable<Long>>mapToObj(i -> this::create).toList())) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static double bareDdl() throws SQLException {
    long[] nanos = new long[5];
    try (Connection connection = TestDatabase.get().administrator().getConnection();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < nanos.length; i++) {
        long begun = System.nanoTime();
        statement.execute("CREATE DATABASE benchddl");
        statement.execute("USE benchddl");
        for (MigrationScript script : AccountSteps.scripts().all()) {
          for (String sql : script.sql().split(";\\s*(\\n|$)", -1)) {
            if (!sql.isBlank() && !sql.replaceAll("(?m)^--.*$", "").isBlank()) {
              statement.execute(sql);
            }
          }
        }
        nanos[i] = System.nanoTime() - begun;
        statement.execute("DROP DATABASE benchddl");
      }
    }
    return Figures.of(nanos).median();
  }

  private void migrate() {
    int next = AccountSteps.scripts().latest() + 1;
    TestProvider later =
        TestProvider.with(
            AccountSteps.scripts()
                .and(
                    new MigrationScript(
                        next,
                        "V" + next + "__bench.sql",
                        "ALTER TABLE contact ADD COLUMN bench INT NULL;")));
    int all = later.migrations.behind().size();
    long begun = System.nanoTime();
    MigrationReport report = later.migrations.migrate(WORKERS, WHO, progress -> {});
    double seconds = (System.nanoTime() - begun) / 1e9;
    BenchReport.row(
        "P8",
        "additive migration of %d accounts in %.1f s by %d workers, %d set aside"
            .formatted(all, seconds, WORKERS, report.count(MigrationReport.Ending.SET_ASIDE)),
        "< 60 s for 1,000",
        seconds * MANY / all < 60);
  }
}
