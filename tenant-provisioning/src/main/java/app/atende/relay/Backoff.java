package app.atende.relay;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: twice as long each time, up to an hour, with jitter. */
final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 12;
  private static final double JITTER = 0.2;

  private Backoff() {}

  /** The wait after the n-th try, give or take a fifth. */
  static Duration after(int attempts) {
    long doubled = FIRST.toMillis() << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
    long millis = Math.min(doubled, LONGEST.toMillis());
    double factor = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (millis * factor));
  }
}
