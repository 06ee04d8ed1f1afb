package app.atende.webhooks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a delivery is tried again: three times as long after each try, up to four hours, give or
 * take a fifth, and not before the other side wants to be asked again. The last try is a day after
 * it happened, where nobody has less patience.
 */
public final class Schedule {

  /** So long a delivery is tried. */
  public static final Duration WHOLE = Duration.ofHours(24);

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(4);
  private static final int GROWTH = 3;
  private static final int MOST_GROWTHS = 10;
  private static final double JITTER = 0.2;

  private static final int FAILURES_ALLOWED = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

  private Schedule() {}

  /**
   * The moment of the next try.
   *
   * @param tries how many there were
   * @param at now
   * @param giveUpAt when the last one is made
   * @param wanted for how long the other side does not want to be asked; zero if it did not say
   */
  static Instant next(int tries, Instant at, Instant giveUpAt, Duration wanted) {
    long grown =
        FIRST.toMillis() * (long) Math.pow(GROWTH, Math.min(Math.max(tries - 1, 0), MOST_GROWTHS));
    Duration wait = jittered(Math.min(grown, LONGEST.toMillis()));
    Instant next = at.plus(wait.compareTo(wanted) < 0 ? wanted : wait);
    return next.isBefore(giveUpAt) ? next : giveUpAt;
  }

  /**
   * For how long nothing is sent to somebody who failed so often one after another; or zero.
   *
   * @param longest however often he failed, give or take a fifth
   */
  static Duration pauseAfter(int failures, Duration longest) {
    if (failures < FAILURES_ALLOWED) {
      return Duration.ZERO;
    }
    long doubled = FIRST_PAUSE.toMillis() << Math.min(failures - FAILURES_ALLOWED, MOST_GROWTHS);
    return jittered(Math.min(doubled, longest.toMillis()));
  }

  private static Duration jittered(long millis) {
    double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (millis * factor));
  }
}
