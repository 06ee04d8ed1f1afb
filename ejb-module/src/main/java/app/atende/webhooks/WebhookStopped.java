package app.atende.webhooks;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A webhook is switched off, by an administrator or because the other side is gone for good.
 *
 * @param webhook which
 * @param causedBy who or what made it happen
 * @param at when
 */
public record WebhookStopped(WebhookId webhook, Cause causedBy, Instant at) implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "webhook_stopped";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(WebhookDue.WEBHOOK, webhook.value());
  }
}
