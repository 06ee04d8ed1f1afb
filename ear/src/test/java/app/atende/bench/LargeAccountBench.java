package app.atende.bench;

import app.atende.bench.BenchAccounts.Place;
import app.atende.database.DatabaseSize;
import app.atende.house.OpenHouse;
import app.atende.house.world.Desk;
import app.atende.launcher.House;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * P3: an account with a million conversations against one with ten thousand, as its agent asks for
 * them. P10: what of the console's numbers can be asked without a browser, in the large one.
 */
@Tag("bench")
class LargeAccountBench {
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int ROUNDS = 3;
  private static final Duration ROUND = Duration.ofSeconds(5);

  @Test
  void anAccountWithAMillionConversations() {
    House house =
        House.of(
            OpenHouse.plan(OpenHouse.folder("bench-large"), OpenHouse.NO_HASTE, DatabaseSize.FULL),
            phase -> {});
    try {
      house.open();
      measure(house);
    } finally {
      house.close();
      OpenHouse.folder("bench-large"); // emptied: gigabytes that nobody needs any more
    }
  }

  private static void measure(House house) {
    BenchAccounts accounts = new BenchAccounts(house);
    Archive archive = new Archive(house.settings().database());
    Place small = accounts.make(1);
    Place large = accounts.make(2);
    archive.fill(small, FEW);
    long begun = System.nanoTime();
    archive.fill(large, MANY);
    Duration filling = Duration.ofNanos(System.nanoTime() - begun);
    Desk desk = accounts.desk();
    int warmUp =
        new WarmUp(house).untilSteady(() -> round(desk, small, FEW, Question.THREAD).perSecond());
    Map<Question, long[]> inSmall = new EnumMap<>(Question.class);
    Map<Question, long[]> inLarge = new EnumMap<>(Question.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Question question : Question.values()) {
        add(inSmall, question, round(desk, small, FEW, question));
        add(inLarge, question, round(desk, large, MANY, question));
      }
    }
    conditions(filling, ROUND.multipliedBy(warmUp));
    for (Question question : Question.values()) {
      report(question, Figures.of(inSmall.get(question)), Figures.of(inLarge.get(question)));
    }
  }

  private static Load.Outcome round(Desk desk, Place place, int conversations, Question question) {
    return Load.run(
        1,
        ROUND,
        client -> {
          long any = 1 + ThreadLocalRandom.current().nextLong(conversations);
          long open = conversations - ThreadLocalRandom.current().nextLong(Archive.OPEN);
          desk.get("/app/accounts/" + place.account() + question.path(question.isOld ? any : open))
              .ok();
        });
  }

  private static void add(Map<Question, long[]> all, Question question, Load.Outcome outcome) {
    all.merge(
        question,
        outcome.nanos(),
        (before, now) -> LongStream.concat(LongStream.of(before), LongStream.of(now)).toArray());
  }

  private static void conditions(Duration filling, Duration warmUp) {
    BenchReport.conditions(
        "1,000,000 conversations with 10,000,000 messages, filled in "
            + filling.toSeconds()
            + " s, beside 10,000 with 100,000; 1,000 open in each; one client, "
            + ROUNDS
            + " interleaved rounds of 5 s each after "
            + warmUp.toSeconds()
            + " s of warming up, answer read to its end, database of full size");
  }

  private static void report(Question question, Figures small, Figures large) {
    double ratio = large.millis(0.95) / small.millis(0.95);
    BenchReport.row(
        "P3",
        "%s: p95 %.1f ms in the large one, %.1f ms in the small one: %.2f ×"
            .formatted(question.words, large.millis(0.95), small.millis(0.95), ratio),
        "≤ 1.5 ×",
        ratio <= 1.5);
    BenchReport.row(
        "P10",
        "%s: p50 %.1f ms, p95 %.1f ms"
            .formatted(question.words, large.median(), large.millis(0.95)),
        "p95 < %d ms".formatted(question.most),
        large.millis(0.95) < question.most);
  }

  /** What the console asks for. */
  private enum Question {
    LIST("list of open ones", 100, n -> "/fragments/list?tab=all&status=open", false),
    ALL("list of all", 100, n -> "/fragments/list?tab=all&status=all", false),
    LONG_RESOLVED(
        "list of resolved ones, oldest first",
        100,
        n -> "/fragments/list?tab=all&status=resolved&sort=last_activity_at_asc",
        false),
    COUNTS("counts", 100, n -> "/fragments/counts?status=open", false),
    THREAD("thread of an open one", 100, n -> "/fragments/thread?c=" + n, false),
    OLD_THREAD("thread of any", 100, n -> "/fragments/thread?c=" + n, true),
    DETAILS("details", 100, n -> "/fragments/details?c=" + n, false),
    PAGE("whole page", 150, n -> "/conversations/" + n, false),
    CRUD("settings page", 150, n -> "/settings/agents/list", false);

    private final String words;
    private final int most;
    private final LongFunction<String> path;
    private final boolean isOld;

    Question(String words, int most, LongFunction<String> path, boolean isOld) {
      this.words = words;
      this.most = most;
      this.path = path;
      this.isOld = isOld;
    }

    private String path(long conversation) {
      return path.apply(conversation);
    }
  }
}
