package app.atende.webhooks;

/**
 * The id of a webhook, unique in its account.
 *
 * @param value greater than zero
 */
public record WebhookId(long value) {

  /** Refuses zero and negative numbers with an {@link IllegalArgumentException}. */
  public WebhookId {
    if (value <= 0) {
      throw new IllegalArgumentException("An id is greater than zero, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
