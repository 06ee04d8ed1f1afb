package app.atende.webhooks;

import java.util.List;

/**
 * A delivery with all that was said.
 *
 * @param line what the log lists of it
 * @param body the JSON that is sent; null before the first try
 * @param attempts its tries, oldest first, at most a hundred
 */
public record DeliveryDetail(DeliveryLine line, String body, List<DeliveryAttempt> attempts) {

  /** Copies the tries. */
  public DeliveryDetail {
    attempts = List.copyOf(attempts);
  }
}
