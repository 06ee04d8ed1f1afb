package app.atende.config;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What time it is. The only class that asks the machine, so that tests can move time.
 *
 * <p>Instants are cut to microseconds, the precision of our columns: what was written is equal to
 * what is read back.
 */
@ApplicationScoped
public class Now {

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
    return clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
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
