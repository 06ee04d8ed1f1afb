package app.atende.bench;

import app.atende.bench.BenchAccounts.Line;
import app.atende.bench.BenchAccounts.Place;
import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import app.atende.launcher.Ports;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** I4 and W10: a dead and a slow receiver do not harm the healthy one beside them. */
@Tag("bench")
class WebhookBench {
  private static final int CLIENTS = 16;
  private static final int EVENTS = 800;
  private static final int ROUNDS = 3;

  @Test
  void theHealthyOneBesideADeadAndASlowOne() {
    House house =
        House.of(OpenHouse.plan(OpenHouse.folder("bench-hooks"), OpenHouse.NO_HASTE), phase -> {});
    try (HookListener listener = new HookListener()) {
      house.open();
      BenchAccounts accounts = new BenchAccounts(house);
      Side alone = side(accounts, listener, 1);
      Side beside = side(accounts, listener, 2);
      accounts.webhook(beside.place(), "http://127.0.0.1:" + Ports.free() + "/dead");
      accounts.webhook(beside.place(), listener.address("slow"));
      measure(new WarmUp(house), listener, alone, beside);
    } finally {
      house.close();
    }
  }

  private static Side side(BenchAccounts accounts, HookListener listener, int number) {
    Place place = accounts.make(number);
    accounts.webhook(place, listener.address("healthy"));
    List<Line> lines =
        IntStream.range(0, CLIENTS).mapToObj(client -> accounts.line(place)).toList();
    return new Side(place, lines);
  }

  private static void measure(WarmUp server, HookListener listener, Side alone, Side beside) {
    List<Round> quiet = new ArrayList<>();
    List<Round> troubled = new ArrayList<>();
    int warmUp = server.untilSteady(() -> told(listener, alone).perSecond()) + 1;
    told(listener, beside);
    for (int round = 0; round < ROUNDS; round++) {
      quiet.add(told(listener, alone));
      troubled.add(told(listener, beside));
    }
    BenchReport.conditions(
        "one healthy webhook alone in one account, and beside a dead and a slow one (4 s an"
            + " answer) in another; 16 clients write "
            + EVENTS
            + " messages, as fast as they are let; "
            + ROUNDS
            + " interleaved rounds after "
            + warmUp
            + " of warming up");
    report(quiet, troubled);
  }

  /** How fast the healthy one hears of so many messages, written one after another by each. */
  private static Round told(HookListener listener, Side side) {
    listener.forget();
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    long begun = System.nanoTime();
    try {
      CompletableFuture.allOf(
              side.lines().stream()
                  .map(line -> CompletableFuture.runAsync(() -> write(listener, line), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
      double written = EVENTS / seconds(begun);
      Awaitility.await()
          .pollInterval(Duration.ofMillis(5))
          .atMost(Duration.ofMinutes(2))
          .until(() -> listener.heard() == EVENTS);
      return new Round(EVENTS / seconds(begun), written, listener.nanos());
    } finally {
      threads.shutdownNow();
    }
  }

  private static void write(HookListener listener, Line line) {
    for (int number = 0; number < EVENTS / CLIENTS; number++) {
      String name = UUID.randomUUID().toString();
      listener.expect(name);
      line.write("Onde está? " + name, name);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private static void report(List<Round> quiet, List<Round> troubled) {
    double alone = median(quiet);
    double beside = median(troubled);
    BenchReport.row(
        "I4",
        "a healthy webhook hears %.0f/s alone, %.0f/s beside a dead and a slow one: %.0f %%"
            .formatted(alone, beside, 100 * beside / alone),
        "≥ 70 %",
        beside >= 0.7 * alone);
    BenchReport.row(
        "I4",
        "accepted %.0f/s and %.0f/s meanwhile; from the writing to the hearing p95 %.0f ms, %.0f ms"
            .formatted(written(quiet), written(troubled), p95(quiet), p95(troubled)),
        "—",
        true);
  }

  private static double median(List<Round> rounds) {
    return rounds.stream()
        .map(Round::perSecond)
        .sorted()
        .skip(rounds.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static double written(List<Round> rounds) {
    return rounds.stream().mapToDouble(Round::written).average().orElseThrow();
  }

  private static double p95(List<Round> rounds) {
    LongStream all = rounds.stream().flatMapToLong(round -> LongStream.of(round.nanos()));
    return Figures.of(all.toArray()).millis(0.95);
  }

  /** An account, and who writes there. */
  private record Side(Place place, List<Line> lines) {}

  /**
   * What one round came to.
   *
   * @param perSecond from the first that was written to the last that was heard
   * @param written how many were accepted in a second
   * @param nanos from the writing to the hearing
   */
  private record Round(double perSecond, double written, long[] nanos) {}
}
