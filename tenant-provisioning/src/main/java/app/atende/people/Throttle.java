package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts tries in windows, for all nodes together. A try is counted before its outcome is known, in
 * one statement, so a thousand parallel guesses are a thousand tries; what turns out to be no
 * failure is given back.
 *
 * <p>Tries beyond the limit do not prolong the window: nobody can keep somebody else waiting for
 * ever.
 */
@ApplicationScoped
public class Throttle {
  private final ControlDatabase control;
  private final Now now;

  /** Counts in this database. */
  @Inject
  public Throttle(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected Throttle() {
    this(null, null);
  }

  /**
   * Counts one try.
   *
   * @param subject who or what is counted, for example an e-mail address; stored only as a hash
   * @throws DomainException {@code TOO_MANY_TRIES} with the seconds until the window ends, when the
   *     limit was reached before this try
   */
  public void take(Limit limit, String subject) {
    Instant at = now.instant();
    Window window = count(limit, subject, at);
    if (window.tries() > limit.tries) {
      Duration left = Duration.between(at, window.start().plus(limit.window));
      throw new DomainException(ErrorCode.TOO_MANY_TRIES, Math.max(1, left.toSeconds()));
    }
  }

  /** Like {@link #take}, but answers false instead of throwing. */
  public boolean tryToTake(Limit limit, String subject) {
    return count(limit, subject, now.instant()).tries() <= limit.tries;
  }

  private Window count(Limit limit, String subject, Instant at) {
    Instant oldest = at.minus(limit.window);
    return control
        .find(
            """
            INSERT INTO throttle (throttle_key, failures, window_start) VALUES (?, 1, ?)
            ON DUPLICATE KEY UPDATE
              failures = IF(window_start <= ?, 1, failures + 1),
              window_start = IF(window_start <= ?, ?, window_start)
            RETURNING failures, window_start
            """,
            row -> new Window(row.number("failures"), row.instant("window_start")),
            key(limit, subject),
            at,
            oldest,
            oldest,
            at)
        .orElseThrow();
  }

  /** Takes back one counted try, because it was no failure. */
  public void giveBack(Limit limit, String subject) {
    control.update(
        "UPDATE throttle SET failures = failures - 1 WHERE throttle_key = ? AND failures > 0",
        key(limit, subject));
  }

  /** Forgets all tries of this subject. */
  public void clear(Limit limit, String subject) {
    control.update("DELETE FROM throttle WHERE throttle_key = ?", key(limit, subject));
  }

  /** Deletes windows that ended long ago; returns how many. */
  public int forgetOld() {
    return control.update(
        "DELETE FROM throttle WHERE window_start < ?", now.instant().minus(Duration.ofDays(1)));
  }

  private static byte[] key(Limit limit, String subject) {
    return Tokens.sha256(limit.name() + '|' + subject);
  }

  private record Window(long tries, Instant start) {}
}
