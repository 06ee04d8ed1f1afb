package app.atende.webhooks;

/**
 * The id of a delivery, unique in its account. Of one conversation the later one is greater.
 *
 * @param value greater than zero
 */
public record DeliveryId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public DeliveryId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
