package app.atende.conversations;

/**
 * The running number of a conversation in its account, as it stands in addresses and JSON.
 *
 * @param value greater than zero
 */
public record DisplayId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public DisplayId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
