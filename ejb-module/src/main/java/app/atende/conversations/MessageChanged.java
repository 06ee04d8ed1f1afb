package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A message was deleted, answered, or came further on its way.
 *
 * @param message which
 * @param conversation where
 * @param status how far it has come
 * @param causedBy who or what made it happen
 * @param at when
 */
public record MessageChanged(
    MessageRef message,
    ConversationRef conversation,
    MessageStatus status,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "message_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return MessageIds.of(conversation, message);
  }
}
