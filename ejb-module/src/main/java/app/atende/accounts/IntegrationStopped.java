package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * The house switched one of the account's webhooks off by itself, because the other side is gone
 * for good: its administrators have to look after it. Not spoken when a person switched it off.
 *
 * @param webhook its number
 * @param name how administrators know it
 * @param causedBy what made it happen
 * @param at when
 */
public record IntegrationStopped(long webhook, String name, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "integration_stopped";

  /** The webhook among the ids. */
  public static final String WEBHOOK = "webhook";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(WEBHOOK, webhook);
  }
}
