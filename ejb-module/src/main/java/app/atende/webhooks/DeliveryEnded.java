package app.atende.webhooks;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * What became of a message on its way to an inbox's address or to a bot is known, and is news: it
 * was given up, or it arrived after all.
 *
 * @param delivery which
 * @param causedBy who or what made it happen
 * @param at when
 */
public record DeliveryEnded(DeliveryId delivery, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "webhook_delivery_ended";

  /** The delivery among the ids. */
  static final String DELIVERY = "delivery";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(DELIVERY, delivery.value());
  }
}
