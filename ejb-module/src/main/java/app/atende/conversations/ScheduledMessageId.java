package app.atende.conversations;

/**
 * The id of a scheduled message, unique in its account.
 *
 * @param value greater than zero
 */
public record ScheduledMessageId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public ScheduledMessageId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
