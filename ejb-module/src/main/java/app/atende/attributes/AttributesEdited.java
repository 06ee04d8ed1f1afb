package app.atende.attributes;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * The account's custom attributes are others than before: one is new, is called otherwise, or is
 * gone.
 *
 * @param attribute which
 * @param causedBy who or what made it happen
 * @param at when
 */
public record AttributesEdited(AttributeId attribute, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "attributes_edited";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("attribute", attribute.value());
  }
}
