package app.atende.conversations;

/**
 * Which part of a thread is asked for. The answer always goes from older to newer.
 *
 * @param before only messages older than this one; null for no such bound
 * @param after only messages newer than this one; null for no such bound
 * @param most how many at most; without {@code after} the newest ones of the part, with it the
 *     oldest ones
 */
public record TimelineSlice(MessageId before, MessageId after, int most) {

  private static final int PAGE = 20;
  private static final int CATCH_UP = 100;
  private static final int MOST = 1000;

  /** Asks for one message at least and a thousand at most. */
  public TimelineSlice {
    most = Math.max(1, Math.min(most, MOST));
  }

  /** The newest twenty. */
  public static TimelineSlice latest() {
    return new TimelineSlice(null, null, PAGE);
  }

  /** The twenty before this one. */
  public static TimelineSlice before(MessageId message) {
    return new TimelineSlice(message, null, PAGE);
  }

  /** Up to a hundred after this one: what a client missed. */
  public static TimelineSlice after(MessageId message) {
    return new TimelineSlice(null, message, CATCH_UP);
  }
}
