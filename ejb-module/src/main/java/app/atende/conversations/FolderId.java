package app.atende.conversations;

/**
 * The id of a folder, unique in its account.
 *
 * @param value greater than zero
 */
public record FolderId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public FolderId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
