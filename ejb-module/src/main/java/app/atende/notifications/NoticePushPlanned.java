package app.atende.notifications;

import app.atende.conversations.ConversationRef;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Agents were told something of a conversation and hear it by push too.
 *
 * @param conversation of which they were told
 * @param causedBy who or what made it happen
 * @param at when
 */
public record NoticePushPlanned(ConversationRef conversation, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "notice_push_planned";

  /** The conversation among the ids. */
  static final String CONVERSATION = "conversation";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of(CONVERSATION, conversation.id().value());
  }
}
