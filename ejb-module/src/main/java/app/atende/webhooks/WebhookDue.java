package app.atende.webhooks;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A webhook has something to tell. Says only that; what and in which order is in the account's own
 * rows.
 *
 * @param webhook which
 * @param due from when on
 * @param causedBy who or what made it happen
 * @param at when
 */
public record WebhookDue(WebhookId webhook, Instant due, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "webhook_due";

  /** The webhook among the ids. */
  static final String WEBHOOK = "webhook";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(WEBHOOK, webhook.value());
  }
}
