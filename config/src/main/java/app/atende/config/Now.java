package app.atende.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * What time it is. The only class that asks the machine, so that tests can move time.
 *
 * <p>Instants are cut to microseconds, the precision of our columns: what was written is equal to
 * what is read back.
 */
@ApplicationScoped
public class Now {

  private static final ThreadLocal<Instant> PAST = new ThreadLocal<>();

  private final Clock clock;
  private volatile Duration ahead = Duration.ZERO;

  /** The real time. */
  public Now() {
    this(Clock.systemUTC());
  }

  /** The time of the given clock. */
  public Now(Clock clock) {
    this.clock = clock;
  }

  /** This moment, in microseconds. */
  public Instant instant() {
    Instant past = PAST.get();
    return (past == null ? clock.instant().plus(ahead) : past).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Lets work believe that it is an earlier moment, on this thread and while it runs: for imports
   * of what happened before. Everybody else keeps the real time.
   */
  public <T> T at(Instant moment, Supplier<T> work) {
    Instant before = PAST.get();
    PAST.set(moment);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  private static void restore(Instant before) {
    if (before == null) {
      PAST.remove();
    } else {
      PAST.set(before);
    }
  }

  /** The calendar day that it is in the given zone. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(instant(), zone);
  }

  /** For tests: lets this much time pass at once. Adds up over calls; negative goes back. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  /** For tests: back to the clock's own time. */
  public void reset() {
    ahead = Duration.ZERO;
  }
}
