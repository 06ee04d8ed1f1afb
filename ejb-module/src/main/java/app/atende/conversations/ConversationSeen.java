package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An agent read the conversation, or marked it as unread.
 *
 * @param conversation which
 * @param unread how many messages of the contact are unread now
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ConversationSeen(ConversationRef conversation, int unread, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversation_seen";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
