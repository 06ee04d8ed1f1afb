package app.atende.bench;

import app.atende.bench.BenchAccounts.Line;
import app.atende.bench.BenchAccounts.Place;
import app.atende.database.DatabaseSize;
import app.atende.house.OpenHouse;
import app.atende.launcher.House;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * P10: the numbers of the console that only a browser can tell, in an account with a thousand open
 * conversations. Views and sessions are counted by {@link LargeAccountBench} and the server.
 */
@Tag("bench")
class ConsoleBench {
  private static final int CONVERSATIONS = 10_000;
  private static final int WARM_UP = 40;
  private static final int TIMES = 50;
  private static final int SWITCHES = 500;
  private static final int KB = 1_000;
  private static final int MB = 1_000_000;

  @Test
  void whatAnAgentWaitsFor() {
    House house =
        House.of(
            OpenHouse.plan(
                OpenHouse.folder("bench-console"), OpenHouse.NO_HASTE, DatabaseSize.FULL),
            phase -> {});
    try {
      house.open();
      BenchAccounts accounts = new BenchAccounts(house);
      Place place = accounts.make(1);
      new Archive(house.settings().database()).fill(place, CONVERSATIONS);
      measure(accounts, place);
    } finally {
      house.close();
      OpenHouse.folder("bench-console");
    }
  }

  private static void measure(BenchAccounts accounts, Place place) {
    BenchReport.conditions(
        CONVERSATIONS
            + " conversations, "
            + Archive.OPEN
            + " of them open; headless Chromium at 1440×900 unless said, "
            + WARM_UP
            + " switches of warming up");
    try (BenchBrowser browser = new BenchBrowser(accounts)) {
      String list = "/app/accounts/" + place.account() + "/conversations/";
      warmUp(browser, list + CONVERSATIONS + "?tab=all");
      weights(accounts, list + CONVERSATIONS + "?tab=all");
      yardstick(browser);
      switches(browser);
      yardstick(browser);
      live(browser, accounts, place, list);
      hundreds(browser, list + CONVERSATIONS + "?tab=all");
    }
    labs(accounts, "/app/accounts/" + place.account() + "/conversations/9000?tab=all");
  }

  /** The same work each time, so that figures of two days can be compared. */
  private static void yardstick(BenchBrowser browser) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      millis.add(browser.number("stopwatch.yardstick()"));
    }
    double median = BenchBrowser.figures(millis).median();
    row("yardstick, a piece of work that never changes: %.1f ms", median, "—", true);
  }

  private static void warmUp(BenchBrowser browser, String address) {
    browser.open(address);
    for (int id : browser.cards(WARM_UP)) {
      browser.time("stopwatch.switchTo(" + id + ")");
    }
    browser.open(address);
  }

  private static void weights(BenchAccounts accounts, String address) {
    try (BenchBrowser fresh = new BenchBrowser(accounts)) {
      int ever = fresh.weigh(() -> fresh.open(address)).stream().mapToInt(i -> i).sum();
      row("first load ever: %.0f KB", ever / (double) KB, "< 500 KB", ever < 500 * KB);
      int warm = fresh.weigh(() -> fresh.open(address)).stream().mapToInt(i -> i).sum();
      row("load after cache: %.0f KB", warm / (double) KB, "< 150 KB, aim 60", warm < 150 * KB);
    }
  }

  private static void switches(BenchBrowser browser) {
    List<Integer> ids = browser.cards(TIMES + WARM_UP).subList(WARM_UP, TIMES + WARM_UP);
    browser.ask("stopwatch.tasks.length = 0");
    browser.ask("stopwatch.threads()");
    List<Integer> sizes = new ArrayList<>();
    Figures cold = browser.many(ids, id -> "stopwatch.switchTo(" + id + ")", sizes);
    times("switch, cold", cold, 250);
    Figures server = browser.figures("stopwatch.threads()");
    times("server time of a thread, as the browser sees it", server, 100);
    double largest = Collections.max(sizes) / (double) KB;
    row("largest answer of a switch: %.1f KB", largest, "< 30 KB", largest < 30);
    double task = browser.number("Math.max(0, ...stopwatch.tasks.map((one) => one.duration))");
    row("longest task on a switch: %.0f ms", task, "≤ 100 ms", task <= 100);
    List<Integer> known = ids.subList(TIMES - 5, TIMES);
    List<Integer> again = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      again.add(known.get(i % known.size()));
    }
    again.remove(0);
    times(
        "switch, from the cache", browser.many(again, id -> "stopwatch.switchTo(" + id + ")"), 50);
  }

  private static void live(
      BenchBrowser browser, BenchAccounts accounts, Place place, String address) {
    Line line = accounts.line(place);
    browser.open(address + (CONVERSATIONS + 1) + "?tab=all");
    List<Double> arrivals = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      String text = "Está chegando " + i + "?";
      line.write(text, "console-" + i);
      arrivals.add(browser.time("stopwatch.arrives('" + text + "')"));
    }
    times("frame of a message to its bubble", BenchBrowser.figures(arrivals), 300);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      numbers.add(i);
    }
    times(
        "Enter to the own message",
        browser.many(numbers, i -> "stopwatch.send('Resposta número " + i + ".')"),
        50);
  }

  private static void hundreds(BenchBrowser browser, String address) {
    browser.open(address);
    List<Integer> ids = browser.cards(100);
    for (int i = 1; i <= SWITCHES; i++) {
      browser.time("stopwatch.switchTo(" + ids.get(i % ids.size()) + ")");
    }
    double nodes = browser.metric("Nodes");
    double shown = browser.number("document.querySelectorAll('*').length");
    row("elements after 500 switches: %.0f", shown, "< 6000", shown < 6000);
    row("nodes in memory, with those of ten kept threads: %.0f", nodes, "—", true);
    double heap = browser.metric("JSHeapUsedSize") / MB;
    row("heap after 500 switches: %.0f MB", heap, "< 150 MB", heap < 150);
  }

  private static void labs(BenchAccounts accounts, String address) {
    for (Lab lab : Lab.values()) {
      try (BenchBrowser browser = new BenchBrowser(accounts, lab)) {
        browser.open(address);
        browser.settle();
        double lcp = browser.number("stopwatch.lcp") / 1000;
        double cls = browser.number("stopwatch.shifts");
        browser.pressRealKeys(30);
        double inp = browser.number("stopwatch.inp()");
        double slowest = browser.number("stopwatch.slowest()[0]");
        row(lab.words + ": LCP %.2f s", lcp, "< 1.8 s", lcp < 1.8);
        row(lab.words + ": CLS %.3f", cls, "< 0.02", cls < 0.02);
        row(lab.words + ": INP %.0f ms", inp, "< 150 ms", inp < 150);
        row(lab.words + ": slowest interaction %.0f ms", slowest, "—", true);
      }
    }
  }

  private static void times(String what, Figures figures, int most) {
    BenchReport.row(
        "P10",
        "%s: p50 %.1f ms, p95 %.1f ms".formatted(what, figures.median(), figures.millis(0.95)),
        "p95 < %d ms".formatted(most),
        figures.millis(0.95) < most);
  }

  private static void row(String what, double found, String target, boolean reached) {
    BenchReport.row("P10", what.formatted(found), target, reached);
  }

  /** A screen, a processor and a line as people have them. */
  enum Lab {
    DESK("desk, first load, 10 Mbit/s and 40 ms", 1440, 900, 1, 1_250_000, 40),
    PHONE("telephone, first load, 4 × slower, 1.6 Mbit/s and 150 ms", 390, 844, 4, 200_000, 150);

    final String words;
    final int width;
    final int height;
    final int slower;
    final int bytesPerSecond;
    final int delay;

    Lab(String words, int width, int height, int slower, int bytesPerSecond, int delay) {
      this.words = words;
      this.width = width;
      this.height = height;
      this.slower = slower;
      this.bytesPerSecond = bytesPerSecond;
      this.delay = delay;
    }
  }
}
