package app.atende.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NightLedgerTest {
  private static final NightRun RUN = new NightRun("tidy-up", 7, LocalDate.of(2026, 11, 21));

  private final Now now =
      new Now(Clock.fixed(Instant.parse("2026-11-22T03:15:00Z"), ZoneOffset.UTC));
  private final ControlDatabase control =
      new ControlDatabase(TestDatabase.get().source(DatabaseUser.CONTROL));
  private final NightLedger ledger = new NightLedger(control, now);

  @BeforeEach
  void empty() {
    control.update("DELETE FROM night_run");
  }

  @Test
  void ofManyNodesOneGetsTheRun() {
    AtomicInteger taken = new AtomicInteger();
    IntStream.range(0, 16)
        .parallel()
        .filter(i -> ledger.take(RUN))
        .forEach(i -> taken.incrementAndGet());
    assertThat(taken).hasValue(1);
    assertThat(ledger.take(new NightRun("tidy-up", 8, RUN.day()))).isTrue();
    assertThat(ledger.take(new NightRun("tidy-up", 7, RUN.day().plusDays(1)))).isTrue();
  }

  @Test
  void whatIsDoneIsNotDoneAgain() {
    ledger.take(RUN);
    ledger.noteExecution(RUN, 4711);
    ledger.end(RUN, NightLedger.State.DONE, "receipt 3");
    now.pass(Duration.ofDays(2));
    assertThat(ledger.take(RUN)).isFalse();
    assertThat(ledger.find(RUN)).contains(NightLedger.State.DONE);
  }

  @Test
  void whatFailedIsTriedThreeTimesAnHourApart() {
    for (int tried = 1; tried <= 3; tried++) {
      assertThat(ledger.take(RUN)).as("try %d", tried).isTrue();
      ledger.end(RUN, NightLedger.State.FAILED, "x".repeat(5000));
      assertThat(ledger.take(RUN)).isFalse();
      now.pass(Duration.ofMinutes(61));
    }
    assertThat(ledger.take(RUN)).isFalse();
  }

  @Test
  void theRunOfADeadNodeIsTakenOver() {
    ledger.take(RUN);
    now.pass(Duration.ofHours(5));
    assertThat(ledger.take(RUN)).isFalse();
    now.pass(Duration.ofHours(2));
    assertThat(ledger.take(RUN)).isTrue();
  }

  @Test
  void oldPagesGo() {
    ledger.take(RUN);
    assertThat(ledger.forgetOld()).isZero();
    now.pass(Duration.ofDays(91));
    assertThat(ledger.forgetOld()).isEqualTo(1);
    assertThat(ledger.find(RUN)).isEmpty();
  }
}
