package app.atende.house.outside;

import app.atende.house.GeneralLog;
import app.atende.house.OpenHouse;
import app.atende.house.Provider;
import app.atende.house.world.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Counts the statements behind an answer, on the database's side. What timers and caches add now
 * and then only ever adds, so a question that cost too much is asked again, and the smallest count
 * is its own; work that was left for later, and a night shift that has begun, is done before the
 * next question.
 */
final class StatementCount {
  private static final int ROUNDS = 6;
  private static final String FRAME =
      "SET ROLE .*|USE .*|set autocommit=.|COMMIT|ROLLBACK|SELECT 1|.* directory_change .*";

  /**
   * What was left for later and what is in hand for the first time, jobs, and the night shift,
   * which begins at each quarter of an hour.
   */
  private static final String DUE =
      "SELECT (SELECT COUNT(*) FROM atenderelay.outbox"
          + " WHERE status = 'WAITING' AND (available_at <= UTC_TIMESTAMP(6)"
          + " OR attempts = 1 AND available_at <= UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE))"
          + " + (SELECT COUNT(*) FROM JOB_EXECUTION WHERE BATCHSTATUS IN ('STARTING', 'STARTED'))"
          + " + (SELECT COUNT(*) FROM night_run"
          + " WHERE state = 'RUNNING' AND started_at > UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE)"
          + " AS rows_due";

  private final GeneralLog log =
      new GeneralLog(OpenHouse.get().settings().database(), OpenHouse.folder("statements"));

  /**
   * What an answer costs.
   *
   * @param queries reads and writes, without what stands around them
   * @param switches how often a connection became an account's
   * @param statements all of them, for the eyes of whoever looks why
   */
  record Cost(long queries, long switches, List<String> statements) {
    static Cost of(List<String> said) {
      return new Cost(
          said.stream().filter(sql -> !sql.replace('\n', ' ').matches(FRAME)).count(),
          said.stream().filter(sql -> sql.startsWith("SET ROLE ")).count(),
          said);
    }

    @Override
    public String toString() {
      return queries + " " + switches;
    }
  }

  /** The cost of the first of several answers that fits, or else of the cheapest. */
  Cost of(Question question, Predicate<Cost> fits) {
    Cost least = once(question);
    for (int round = 2; round <= ROUNDS && !fits.test(least); round++) {
      Cost again = once(question);
      least = again.statements().size() < least.statements().size() ? again : least;
    }
    return least;
  }

  private Cost once(Question question) {
    question.before().run();
    Patience.within(Duration.ofMinutes(2)).until(StatementCount::nothingIsDue);
    Map<Long, List<String>> said =
        log.during(
            () -> {
              int status = question.ask().get().status();
              if (status / 100 != 2) {
                throw new AssertionError(question.name() + " → " + status);
              }
            });
    return Cost.of(said.values().stream().flatMap(List::stream).toList());
  }

  private static boolean nothingIsDue() {
    return Provider.ofTheHouse()
        .control()
        .find(DUE, row -> row.number("rows_due"))
        .filter(due -> due == 0)
        .isPresent();
  }
}
