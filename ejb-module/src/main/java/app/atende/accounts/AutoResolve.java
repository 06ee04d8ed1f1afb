package app.atende.accounts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.time.Duration;

/**
 * When the account ends open conversations by itself (M8, W38).
 *
 * @param after so long nothing has happened in them, in whole minutes from {@link #LEAST} to {@link
 *     #MOST}; null for never
 * @param message what the contact is told then; null for nothing
 * @param sparesUnattended whether those stay open that wait for an agent's answer
 */
public record AutoResolve(Duration after, String message, boolean sparesUnattended) {

  /** Sooner than this nobody has gone. */
  public static final Duration LEAST = Duration.ofMinutes(10);

  /** The longest that foreign clients know: a thousand days but a few minutes (contract 6.2). */
  public static final Duration MOST = Duration.ofMinutes(1_439_856);

  /** The account ends no conversation by itself. */
  public static final AutoResolve NEVER = new AutoResolve(null, null, false);

  private static final int LONGEST_MESSAGE = 10_000;
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int LOOKS = 10;

  /** Whether it ends any. */
  public boolean isOn() {
    return after != null;
  }

  /** The same time in minutes; null for never. */
  public Integer minutes() {
    return isOn() ? (int) after.toMinutes() : null;
  }

  /**
   * How long it may be until somebody looks again: a tenth of the time, from one minute to a
   * quarter of an hour. Only where it is on.
   */
  public Duration pause() {
    Duration tenth = after.dividedBy(LOOKS);
    if (tenth.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return tenth.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : tenth;
  }

  /**
   * The same as it is kept.
   *
   * @throws DomainException at {@code auto_resolve_after}: {@code DURATION_OUT_OF_RANGE}; at {@code
   *     auto_resolve_message}: {@code VALUE_TOO_LONG}, {@code VALUE_INVALID}
   */
  AutoResolve checked() {
    if (isOn() && (after.compareTo(LEAST) < 0 || after.compareTo(MOST) > 0)) {
      throw DomainException.at("auto_resolve_after", ErrorCode.DURATION_OUT_OF_RANGE);
    }
    String words = Words.optionalLines("auto_resolve_message", message, LONGEST_MESSAGE);
    Duration minutes = isOn() ? Duration.ofMinutes(after.toMinutes()) : null;
    return new AutoResolve(minutes, words, sparesUnattended);
  }
}
