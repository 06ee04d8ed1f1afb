package app.atende.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.atende.config.DatabaseUser;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Now now = new Now();
  private final ControlDatabase control =
      new ControlDatabase(TestDatabase.get().source(DatabaseUser.CONTROL));
  private final OutboxRelay relay = new OutboxRelay(control, now);

  @BeforeEach
  void emptyOutbox() {
    control.update("DELETE FROM atenderelay.outbox");
  }

  @Test
  void fourWorkersDoEveryRowOnceWhileMoreComeIn() throws Exception {
    int rows = 600;
    Queue<Long> done = new ConcurrentLinkedQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(5);
    try {
      List<Callable<Void>> all = new ArrayList<>();
      all.add(
          () -> {
            for (int i = 0; i < rows; i++) {
              put(i % 50);
            }
            return null;
          });
      for (int worker = 0; worker < 4; worker++) {
        all.add(
            () -> {
              drain(done, rows);
              return null;
            });
      }
      for (Future<Void> each : pool.invokeAll(all)) {
        each.get();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(done).hasSize(rows).doesNotHaveDuplicates();
    assertThat(relay.counts().waiting()).isZero();
  }

  private void drain(Queue<Long> done, int rows) {
    while (done.size() < rows) {
      for (OutboxRow row : relay.claim(50, LEASE)) {
        done.add(row.id());
        relay.complete(row);
      }
    }
  }

  @Test
  void aClaimedRowIsNobodyElsesUntilItsLeaseEnds() {
    put(7);
    OutboxRow first = relay.claim(10, LEASE).get(0);
    assertThat(first.account()).contains(new TenantId(7));
    assertThat(relay.claim(10, LEASE)).isEmpty();
    now.pass(LEASE);
    OutboxRow second = relay.claim(10, LEASE).get(0);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempts()).isEqualTo(2);
    assertThat(relay.retry(first, "too late to say so")).isFalse();
    assertThat(relay.claim(10, LEASE)).isEmpty();
    relay.complete(second);
    assertThat(relay.counts().waiting()).isZero();
  }

  @Test
  void whoStillWorksOnARowKeepsIt() {
    put(1);
    OutboxRow row = relay.claim(1, LEASE).get(0);
    now.pass(Duration.ofSeconds(50));
    OutboxRow held = relay.renew(row, LEASE).orElseThrow();
    now.pass(Duration.ofSeconds(50));
    assertThat(relay.claim(1, LEASE)).isEmpty();
    assertThat(relay.renew(row, LEASE)).as("as it was held before").isEmpty();
    now.pass(Duration.ofSeconds(20));
    assertThat(relay.claim(1, LEASE)).hasSize(1);
    assertThat(relay.renew(held, LEASE)).as("it is somebody else's").isEmpty();
  }

  @Test
  void aRowThatWaitsForItsNextTryIsNotHeldAnyMore() {
    put(1);
    OutboxRow row = relay.claim(1, LEASE).get(0);
    relay.retry(row, "Trouble");
    assertThat(relay.renew(row, LEASE)).isEmpty();
    relay.complete(row);
    assertThat(relay.renew(row, LEASE)).isEmpty();
  }

  @Test
  void aRowThatFailsComesBackLaterAndLater() {
    put(7);
    OutboxRow row = relay.claim(1, LEASE).get(0);
    assertThat(relay.retry(row, "timeout")).isFalse();
    assertThat(relay.claim(1, LEASE)).isEmpty();
    now.pass(Duration.ofSeconds(7));
    OutboxRow again = relay.claim(1, LEASE).get(0);
    assertThat(again.error()).contains("timeout");
    assertThat(Backoff.after(2)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
    assertThat(Backoff.after(11)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
  }

  @Test
  void afterTheTwelfthTryARowIsParkedAndCanBeRequeued() {
    put(7);
    long id = failUntilParked();
    assertThat(relay.counts().parked()).isEqualTo(1);
    assertThat(relay.counts().waiting()).isZero();
    assertThat(relay.listParked(Optional.of(new TenantId(7)), 0, 10))
        .extracting(OutboxRow::id)
        .containsExactly(id);
    assertThat(relay.listParked(Optional.of(new TenantId(8)), 0, 10)).isEmpty();
    assertThat(relay.listParked(Optional.empty(), id, 10)).isEmpty();
    relay.requeue(id);
    assertThat(relay.claim(1, LEASE).get(0).attempts()).isEqualTo(1);
    assertThatExceptionOfType(DomainException.class)
        .isThrownBy(() -> relay.requeue(id))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.OUTBOX_ROW_NOT_FOUND));
  }

  private long failUntilParked() {
    for (int attempt = 1; ; attempt++) {
      now.pass(Duration.ofHours(2));
      OutboxRow row = relay.claim(1, LEASE).get(0);
      assertThat(row.attempts()).isEqualTo(attempt);
      if (relay.retry(row, "receiver down")) {
        assertThat(attempt).isEqualTo(OutboxRelay.MOST_ATTEMPTS);
        return row.id();
      }
    }
  }

  @Test
  void aRowWhoseWorkersAllDiedIsParkedInTheEnd() {
    put(7);
    for (int attempt = 1; attempt <= OutboxRelay.MOST_ATTEMPTS; attempt++) {
      assertThat(relay.claim(1, LEASE)).hasSize(1);
      now.pass(LEASE);
    }
    assertThat(relay.claim(1, LEASE)).isEmpty();
    assertThat(relay.listParked(Optional.empty(), 0, 10).get(0).error())
        .contains("The last try gave no answer");
  }

  @Test
  void aPostponedRowHasLostNoTry() {
    put(0);
    OutboxRow row = relay.claim(1, LEASE).get(0);
    assertThat(row.account()).isEmpty();
    relay.postpone(row, Duration.ofMinutes(10));
    assertThat(relay.claim(1, LEASE)).isEmpty();
    now.pass(Duration.ofMinutes(10));
    assertThat(relay.counts().oldestDue()).isPresent();
    assertThat(relay.claim(1, LEASE).get(0).attempts()).isEqualTo(1);
  }

  @Test
  void allParkedRowsOfAnAccountComeBackTogether() {
    put(7);
    put(7);
    put(8);
    relay.claim(3, LEASE).forEach(row -> relay.park(row, "gone"));
    assertThat(relay.requeueAll(new TenantId(7))).isEqualTo(2);
    assertThat(relay.requeueAll()).isEqualTo(1);
    assertThat(relay.counts().due()).isEqualTo(3);
  }

  private void put(long account) {
    control.insert(
        "INSERT INTO atenderelay.outbox (account_id, listener, event, payload, available_at,"
            + " created_at) VALUES (?, 'test', 'happened', '{}', ?, ?)",
        account,
        now.instant(),
        now.instant());
  }
}
