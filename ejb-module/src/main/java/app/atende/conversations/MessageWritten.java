package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An agent, a bot or the house wrote: a reply, a private note or an activity line.
 *
 * @param message what
 * @param conversation where
 * @param times how long the contact had waited, for a reply
 * @param causedBy who or what made it happen
 * @param at when
 */
public record MessageWritten(
    MessageRef message, ConversationRef conversation, ReplyTimes times, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "message_written";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return MessageIds.of(conversation, message);
  }
}
