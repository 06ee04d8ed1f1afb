package app.atende.attributes;

/**
 * The id of a custom attribute's definition, unique in its account.
 *
 * @param value greater than zero
 */
public record AttributeId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public AttributeId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
