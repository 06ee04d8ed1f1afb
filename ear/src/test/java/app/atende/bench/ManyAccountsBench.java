package app.atende.bench;

import app.atende.bench.BenchAccounts.Line;
import app.atende.bench.BenchAccounts.Place;
import app.atende.database.DatabaseSize;
import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** P6: a random account of a thousand against a single one, and what an idle one costs. */
@Tag("bench")
class ManyAccountsBench {
  private static final int MANY = 1_000;
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(15);
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Test
  void aRandomAccountOfAThousand() throws Exception {
    Path folder = OpenHouse.folder("bench-many");
    House house =
        House.of(OpenHouse.plan(folder, OpenHouse.NO_HASTE, DatabaseSize.FULL), phase -> {});
    try {
      house.open();
      measure(house);
    } finally {
      house.close();
    }
  }

  /**
   * The single account has a conversation for each client, so that none waits for another's row.
   */
  private static void measure(House house) throws Exception {
    BenchAccounts accounts = new BenchAccounts(house);
    WarmUp server = new WarmUp(house);
    long pid = house.server().pid();
    Place only = accounts.make(1);
    List<Line> few = Stream.generate(() -> accounts.line(only)).limit(CLIENTS).toList();
    int warmUp = server.untilSteady(() -> load(few).perSecond());
    long before = heapKiB(pid);
    List<Line> all = accounts.make(2, MANY - 1).stream().map(accounts::line).toList();
    warmUp += server.untilSteady(() -> load(all).perSecond());
    long after = heapKiB(pid);
    double single = 0;
    double random = 0;
    for (int round = 0; round < ROUNDS; round++) {
      single += load(few).figures().millis(0.95) / ROUNDS;
      random += load(all).figures().millis(0.95) / ROUNDS;
    }
    conditions(ROUND.multipliedBy(warmUp));
    report(single, random, (after - before) / (double) MANY);
  }

  /** Each client has its own share of the lines and takes one of them at random. */
  private static Load.Outcome load(List<Line> lines) {
    int share = lines.size() / CLIENTS;
    return Load.run(
        CLIENTS,
        ROUND,
        client ->
            lines
                .get(client * share + ThreadLocalRandom.current().nextInt(share))
                .write("Bom dia!", UUID.randomUUID().toString()));
  }

  private static void conditions(Duration warmUp) {
    BenchReport.conditions(
        CLIENTS
            + " clients post messages, "
            + ROUNDS
            + " interleaved rounds of 15 s after "
            + warmUp.toSeconds()
            + " s of warming up, database of full size");
  }

  private static void report(double single, double random, double heap) {
    BenchReport.row(
        "P6",
        "p95 %.1f ms in a random account of 1,000, %.1f ms in one: %.2f ×; heap %.0f KiB an account"
            .formatted(random, single, random / single, heap),
        "≤ 1.3 ×, < 64 KiB",
        random <= 1.3 * single && heap < 64);
  }

  private static long heapKiB(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    return used.find() ? Long.parseLong(used.group(1)) : 0;
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
