package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A conversation began.
 *
 * @param conversation which
 * @param status what it began as
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ConversationOpened(
    ConversationRef conversation, ConversationStatus status, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversation_opened";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
