package app.atende.conversations;

/**
 * The id of a message, unique in its account. A later message of a conversation has a higher one.
 *
 * @param value greater than zero
 */
public record MessageId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public MessageId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
