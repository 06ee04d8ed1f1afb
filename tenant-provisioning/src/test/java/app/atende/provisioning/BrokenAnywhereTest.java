package app.atende.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A run of any kind that is broken off anywhere, between steps or inside of one, ends as if it had
 * never been broken off.
 */
class BrokenAnywhereTest {

  private static final int MOST_STATEMENTS = 2000;
  private static final int STRIDE = 2;
  private static final int LONG_STRIDE = 7;
  private static final int MIGRATION_STRIDE = 29;

  private final TestProvider provider = TestProvider.upgraded();
  private final Set<String> hit = new TreeSet<>();
  private String last;

  /** Other tests know nothing of the upgrade of this one. */
  @AfterEach
  void forgetUpgrade() {
    provider.control.update(
        "UPDATE account SET schema_version = ?", AccountSteps.scripts().latest());
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aKillInTheMiddleOfAnyStepIsMadeGood(RunKind kind) throws SQLException {
    breakOffEverywhere(kind, STRIDE, FailingSource.Killed::new);
    assertThat(hit).as("steps that were broken off").containsAll(steps(kind));
  }

  @ParameterizedTest
  @EnumSource(RunKind.class)
  void aDatabaseThatGoesAwayAtAnyStatementIsMadeGood(RunKind kind) throws SQLException {
    breakOffEverywhere(kind, LONG_STRIDE, FailingSource::gone);
  }

  /**
   * Breaks it off again and again, each time some statements later. The short form takes larger
   * strides, the largest through the statements of a migration, of which there are more with every
   * version; the long one ({@code -Pfaults}) takes every statement.
   */
  private void breakOffEverywhere(RunKind kind, int stride, Supplier<Throwable> failure)
      throws SQLException {
    long statements = 1;
    while (statements < MOST_STATEMENTS && isBrokenOffAndMadeGood(kind, statements, failure)) {
      boolean isEvery = Boolean.getBoolean("atende.faults");
      statements += isEvery ? 1 : "migrate".equals(last) ? MIGRATION_STRIDE : stride;
    }
    assertThat(statements)
        .as("broken off somewhere, and the end was reached")
        .isBetween(1L + LONG_STRIDE, MOST_STATEMENTS - 1L);
  }

  private Set<String> steps(RunKind kind) {
    return provider.steps.byKind().get(kind).stream()
        .map(AccountStep::name)
        .collect(Collectors.toSet());
  }

  /** Returns false when the run came through before the end was reached. */
  private boolean isBrokenOffAndMadeGood(RunKind kind, long statements, Supplier<Throwable> failure)
      throws SQLException {
    BrokenLife life = new BrokenLife(kind, provider);
    FailingSource failing = new FailingSource(statements, failure);
    TestProvider unlucky =
        TestProvider.upgraded(TestProvider.Sources.of(TestDatabase.get()).failing(failing));
    try {
      life.begin(unlucky);
    } catch (RuntimeException | FailingSource.Killed broken) {
      assertThat(failing.hasFailed()).as("broken off by us, not by %s", broken).isTrue();
    }
    failing.breakConnections();
    provider.now.reset();
    provider.now.pass(Duration.ofMinutes(2));
    last = life.brokenStep().orElse(null);
    life.brokenStep().ifPresent(hit::add);
    life.finish();
    life.demandEnd("after " + statements + " statements");
    return failing.hasFailed();
  }
}
