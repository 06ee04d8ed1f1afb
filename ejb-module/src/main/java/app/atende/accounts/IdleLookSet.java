package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * The account looks for idle conversations at this moment, and at no other.
 *
 * @param look when, in whole milliseconds
 * @param causedBy who or what made it happen
 * @param at when that was decided
 */
public record IdleLookSet(Instant look, Cause causedBy, Instant at) implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "idle_look_set";

  /** Under this name the ids carry when it looks, in milliseconds since 1970. */
  public static final String LOOK = "look";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(LOOK, look.toEpochMilli());
  }
}
