package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A conversation is more or less urgent than before.
 *
 * @param conversation which
 * @param before how urgent it was
 * @param after how urgent it is
 * @param causedBy who or what made it happen
 * @param at when
 */
public record PriorityChanged(
    ConversationRef conversation, Priority before, Priority after, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "priority_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
