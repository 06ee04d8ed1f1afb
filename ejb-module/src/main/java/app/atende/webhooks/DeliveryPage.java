package app.atende.webhooks;

import java.util.List;

/**
 * A part of the log, newest first.
 *
 * @param lines the deliveries
 * @param next where the next part begins; null when this is the last one
 */
public record DeliveryPage(List<DeliveryLine> lines, Long next) {

  /** Copies the lines. */
  public DeliveryPage {
    lines = List.copyOf(lines);
  }
}
