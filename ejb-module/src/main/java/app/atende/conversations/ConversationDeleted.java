package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A conversation is gone for everybody, with its messages and files. Its rows are removed later, in
 * the durable lane; then {@link ConversationsRemoved} is told.
 *
 * @param conversation as it was until then
 * @param causedBy who made it happen
 * @param at when
 */
public record ConversationDeleted(ConversationRef conversation, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversation_deleted";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
