package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * A conversation was resolved, opened again, put aside or marked as pending.
 *
 * @param conversation which
 * @param before what it was
 * @param after what it is
 * @param openedAt when the conversation began
 * @param quiet whether the contact is not asked how he liked it
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ConversationStatusChanged(
    ConversationRef conversation,
    ConversationStatus before,
    ConversationStatus after,
    Instant openedAt,
    boolean quiet,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversation_status_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
