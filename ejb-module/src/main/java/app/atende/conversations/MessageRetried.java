package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A message that the channel had refused is to be handed to it once more, as a try of its own.
 *
 * @param message which
 * @param conversation where
 * @param causedBy who wants it
 * @param at when
 */
public record MessageRetried(
    MessageRef message, ConversationRef conversation, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "message_retried";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return MessageIds.of(conversation, message);
  }
}
