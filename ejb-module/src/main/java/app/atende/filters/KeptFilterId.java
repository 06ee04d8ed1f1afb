package app.atende.filters;

/**
 * The id of a kept filter, unique in its account among those of its kind.
 *
 * @param value greater than zero
 */
public record KeptFilterId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public KeptFilterId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
