package app.atende.conversations;

import app.atende.attributes.Attributes;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * The account's own attributes of a conversation are others than before.
 *
 * @param conversation which
 * @param before all of them until then
 * @param after all of them from then on
 * @param causedBy who or what made it happen
 * @param at when
 */
public record CustomAttributesChanged(
    ConversationRef conversation, Attributes before, Attributes after, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "custom_attributes_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
