package app.atende.bench;

import app.atende.bench.BenchAccounts.Line;
import app.atende.bench.BenchAccounts.Place;
import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an account's programs ask for most: to write a message, and the list of conversations. */
@Tag("bench")
class ProgramBench {
  private static final int CLIENTS = 16;
  private static final int CONVERSATIONS = 10_000;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final String TEXT = "Seu pedido saiu ontem e deve chegar até sexta-feira.";

  @Test
  void messagesAndListsOfPrograms() {
    House house =
        House.of(
            OpenHouse.plan(OpenHouse.folder("bench-program"), OpenHouse.NO_HASTE), phase -> {});
    try {
      house.open();
      BenchAccounts accounts = new BenchAccounts(house);
      Place place = accounts.make(1);
      new Archive(house.settings().database()).fill(place, CONVERSATIONS);
      List<Line> lines =
          IntStream.range(0, CLIENTS).mapToObj(client -> accounts.line(place)).toList();
      measure(new WarmUp(house), accounts.program(), place, lines);
    } finally {
      house.close();
    }
  }

  private static void measure(WarmUp server, BenchClient program, Place place, List<Line> lines) {
    String conversations = "/api/v1/accounts/" + place.account() + "/conversations";
    IntConsumer write =
        client -> program.post(conversations + "/" + any() + "/messages", Map.of("content", TEXT));
    IntConsumer receive = client -> lines.get(client).write(TEXT, UUID.randomUUID().toString());
    IntConsumer list = client -> program.get(conversations + "?status=open&page=1");
    int warmUp =
        server.untilSteady(() -> Load.run(CLIENTS, ROUND, write).perSecond())
            + server.untilSteady(() -> Load.run(1, ROUND, list).perSecond());
    Measured written = new Measured();
    Measured received = new Measured();
    Measured listed = new Measured();
    for (int round = 0; round < ROUNDS; round++) {
      written.add(Load.run(CLIENTS, ROUND, write));
      received.add(Load.run(CLIENTS, ROUND, receive));
      listed.add(Load.run(1, ROUND, list));
    }
    conditions(ROUND.multipliedBy(warmUp));
    report(written, received, listed);
  }

  /** One of those that are open. */
  private static long any() {
    return CONVERSATIONS - ThreadLocalRandom.current().nextLong(Archive.OPEN);
  }

  private static void conditions(Duration warmUp) {
    BenchReport.conditions(
        "one account with 10,000 conversations, 1,000 of them open; 16 clients write, one reads;"
            + " innodb_flush_log_at_trx_commit=1; "
            + ROUNDS
            + " interleaved rounds of 5 s each after "
            + warmUp.toSeconds()
            + " s of warming up");
  }

  private static void report(Measured written, Measured received, Measured listed) {
    BenchReport.row(
        "—",
        "API message create: %.0f/s by 16 clients, p50 %.1f ms, p95 %.1f ms; contacts' own %.0f/s"
            .formatted(
                written.perSecond(),
                written.millis(0.5),
                written.millis(0.95),
                received.perSecond()),
        "—",
        true);
    BenchReport.row(
        "—",
        "list conversations: p50 %.1f ms, p95 %.1f ms by one client"
            .formatted(listed.millis(0.5), listed.millis(0.95)),
        "p95 < 100 ms",
        listed.millis(0.95) < 100);
  }
}
