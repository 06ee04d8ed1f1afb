package app.atende.bots;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A bot is new, or something that is said of it is other than before.
 *
 * @param bot which
 * @param causedBy who or what made it happen
 * @param at when
 */
public record BotChanged(BotId bot, Cause causedBy, Instant at) implements DomainEvent {

  /** The stable word for this event. */
  public static final String TYPE = "bot_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("bot", bot.value());
  }
}
