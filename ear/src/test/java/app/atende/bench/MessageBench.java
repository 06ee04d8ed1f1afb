package app.atende.bench;

import app.atende.bench.BenchAccounts.Line;
import app.atende.bench.BenchAccounts.Place;
import app.atende.house.GeneralLog;
import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P1: a durable message accepted over HTTP, against plain JDBC that replays the very SQL. */
@Tag("bench")
class MessageBench {
  private static final int ACCOUNTS = 50;
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(10);
  private static final String TEXT = "Meu pedido ainda não chegou, podem ver o que houve?";

  @Test
  void messagesAcceptedAgainstTheirOwnSql() throws IOException {
    Path folder = OpenHouse.folder("bench-message");
    House house = House.of(OpenHouse.plan(folder, OpenHouse.NO_HASTE), phase -> {});
    try {
      house.open();
      BenchAccounts accounts = new BenchAccounts(house);
      List<Place> places = accounts.make(1, ACCOUNTS);
      List<Line> lines = lines(i -> accounts.line(places.get(i % ACCOUNTS)));
      measure(new Stage(house, folder, "messages/s"), lines);
      memory(house);
      List<Line> programs = lines(i -> accounts.byProgram(places.get(i % ACCOUNTS)));
      measure(new Stage(house, folder, "messages/s by programs' API"), programs);
    } finally {
      house.close();
    }
  }

  private static List<Line> lines(IntFunction<Line> make) {
    return IntStream.range(0, ACCOUNTS * CLIENTS).mapToObj(make).toList();
  }

  private static void measure(Stage stage, List<Line> lines) {
    Turns turns = new Turns(lines);
    int warmUp =
        new WarmUp(stage.house())
            .untilSteady(() -> rate(client -> turns.take(client, MessageBench::write)));
    List<Recorded> recorded = record(stage, lines);
    List<Double> http = new ArrayList<>();
    List<Double> jdbc = new ArrayList<>();
    double one = 0;
    for (int round = 0; round < ROUNDS; round++) {
      http.add(rate(client -> turns.take(client, MessageBench::write)));
      jdbc.add(replay(stage.house(), recorded));
      one += rate(client -> write(lines.get(client * ACCOUNTS))) / ROUNDS;
    }
    conditions(ROUND.multipliedBy(warmUp), recorded.get(0).statements().size());
    report(stage.what(), median(http), median(jdbc), one);
  }

  private static double rate(IntConsumer work) {
    return Load.run(CLIENTS, ROUND, work).perSecond();
  }

  private static void conditions(Duration warm, int statements) {
    BenchReport.conditions(
        "16 clients, 50 accounts, innodb_flush_log_at_trx_commit=1, "
            + ROUNDS
            + " interleaved rounds of 10 s after "
            + warm.toSeconds()
            + " s of warming up, "
            + statements
            + " statements a message");
  }

  private static void report(String what, double accepted, double replayed, double one) {
    BenchReport.row(
        "P1",
        "%.0f %s over HTTP, %.0f/s replayed by JDBC: %.0f %%; one account alone %.0f/s"
            .formatted(accepted, what, replayed, 100 * accepted / replayed, one),
        "≥ 50 %",
        accepted >= replayed / 2);
  }

  private static void memory(House house) throws IOException {
    long resident = residentMiB(house.server().pid());
    BenchReport.row(
        "P9",
        "server resident %d MiB under this load".formatted(resident),
        "< 1 GiB",
        resident < 1024);
  }

  private static void write(Line line) {
    line.write(TEXT, UUID.randomUUID().toString());
  }

  /** One message of each account, as the database saw it. */
  private static List<Recorded> record(Stage stage, List<Line> lines) {
    ConcurrentLinkedQueue<Recorded> found = new ConcurrentLinkedQueue<>();
    GeneralLog log = new GeneralLog(stage.house().settings().database(), stage.folder());
    for (Line line : lines.subList(0, ACCOUNTS)) {
      String key = UUID.randomUUID().toString();
      Map<Long, List<String>> said = log.during(() -> line.write(TEXT + " " + key, key));
      said.values().stream()
          .filter(statements -> statements.stream().anyMatch(sql -> sql.contains(key)))
          .findFirst()
          .ifPresent(statements -> found.add(new Recorded(statements, key)));
    }
    return List.copyOf(found);
  }

  private static double replay(House house, List<Recorded> recorded) {
    List<Replay> connections =
        IntStream.range(0, CLIENTS)
            .mapToObj(client -> new Replay(house.settings().database()))
            .toList();
    try {
      int[] turn = new int[CLIENTS];
      return Load.run(
              CLIENTS,
              ROUND,
              client -> {
                Recorded next = recorded.get((client + CLIENTS * turn[client]++) % recorded.size());
                connections.get(client).send(next.statements(), next.key());
              })
          .perSecond();
    } finally {
      connections.forEach(Replay::close);
    }
  }

  private static double median(List<Double> rates) {
    return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
  }

  private static long residentMiB(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  /** Where messages are written, and what the report calls them. */
  private record Stage(House house, Path folder, String what) {}

  /** The statements of one message and the key that they carry. */
  private record Recorded(List<String> statements, String key) {}

  /** Lets each client go round its own lines, so that accounts are touched in a mixed order. */
  private static final class Turns {
    private final List<Line> lines;
    private final int[] turn = new int[CLIENTS];

    Turns(List<Line> lines) {
      this.lines = lines;
    }

    void take(int client, Consumer<Line> work) {
      work.accept(lines.get((client + CLIENTS * turn[client]++) % lines.size()));
    }
  }
}
