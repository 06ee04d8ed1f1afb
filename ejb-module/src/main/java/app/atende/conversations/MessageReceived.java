package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A contact wrote.
 *
 * @param message what
 * @param conversation where
 * @param causedBy who or what made it happen
 * @param at when
 */
public record MessageReceived(
    MessageRef message, ConversationRef conversation, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "message_received";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return MessageIds.of(conversation, message);
  }
}
