package app.atende.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.bench.BenchAccounts.Place;
import app.atende.database.DatabaseSize;
import app.atende.house.OpenHouse;
import app.atende.house.world.Desk;
import app.atende.launcher.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A table of a hundred thousand contacts comes in and goes out again in a bounded heap. */
@Tag("bench")
class ContactTableBench {
  private static final int ROWS = 100_000;
  private static final long MOST_MIB = 128;
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  @Test
  void aHundredThousandContactsComeInAndGoOut() throws IOException, InterruptedException {
    House house =
        House.of(
            OpenHouse.plan(OpenHouse.folder("bench-table"), OpenHouse.NO_HASTE, DatabaseSize.FULL),
            phase -> {});
    try {
      house.open();
      measure(house);
    } finally {
      house.close();
      OpenHouse.folder("bench-table"); // emptied
    }
  }

  private static void measure(House house) throws IOException, InterruptedException {
    BenchAccounts accounts = new BenchAccounts(house);
    Place place = accounts.make(1);
    Desk desk = accounts.desk();
    long pid = house.server().pid();
    long before = heapMiB(pid);
    String table = table();
    BenchReport.conditions(
        "one account, a table of 100,000 rows with three columns, " + table.length() + " bytes");
    long begun = System.nanoTime();
    String id = desk.beginsTable(place.account(), table);
    long sent = System.nanoTime();
    long most =
        mostUntilDone(desk, "/app/accounts/" + place.account() + "/contacts/import/" + id, pid);
    long done = System.nanoTime();
    String export = "/app/actions/accounts/" + place.account() + "/contacts/export";
    assertThat(desk.get(export).ok().body().lines().count()).isEqualTo(ROWS + 1L);
    long out = System.nanoTime();
    row("sent, looked through and begun in %.1f s", sent - begun);
    row("taken in in %.0f s", done - sent);
    row("taken away in %.1f s", out - done);
    long grown = Math.max(most, heapMiB(pid)) - before;
    BenchReport.row(
        "—",
        "heap after collecting: at most %d MiB more than before".formatted(grown),
        "< " + MOST_MIB + " MiB",
        grown < MOST_MIB);
  }

  /** The most that was in use whenever somebody looked. */
  private static long mostUntilDone(Desk desk, String page, long pid) {
    AtomicLong most = new AtomicLong();
    Awaitility.await()
        .atMost(Duration.ofHours(1))
        .pollInterval(Duration.ofSeconds(5))
        .until(
            () -> {
              most.accumulateAndGet(heapMiB(pid), Math::max);
              return desk.get(page).ok().body().contains("import-state DONE");
            });
    return most.get();
  }

  private static void row(String sentence, long nanos) {
    BenchReport.row("—", sentence.formatted(nanos / 1e9), "—", true);
  }

  private static String table() {
    return IntStream.rangeClosed(1, ROWS)
        .mapToObj(i -> "Contato " + i + ",c" + i + "@acme.example,+55119" + (10_000_000 + i))
        .collect(Collectors.joining("\n", "name,email,phone_number\n", "\n"));
  }

  /** What is in use after all that nobody needs was collected. */
  private static long heapMiB(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    assertThat(used.find()).isTrue();
    return Long.parseLong(used.group(1)) / 1024;
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
