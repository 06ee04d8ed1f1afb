package app.atende.webhooks;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A webhook is gone. What it was told goes later, in the durable lane.
 *
 * @param webhook which
 * @param causedBy who or what made it happen
 * @param at when
 */
public record WebhookDeleted(WebhookId webhook, Cause causedBy, Instant at) implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "webhook_deleted";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(WebhookDue.WEBHOOK, webhook.value());
  }
}
