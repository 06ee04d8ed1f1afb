package app.atende.contacts;

/**
 * The id of a segment, unique in its account.
 *
 * @param value greater than zero
 */
public record SegmentId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public SegmentId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
