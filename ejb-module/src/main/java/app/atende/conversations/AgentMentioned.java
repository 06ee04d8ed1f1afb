package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A private note names an agent who may see the conversation.
 *
 * @param agent who is named
 * @param message the note
 * @param conversation where
 * @param causedBy who wrote it
 * @param at when
 */
public record AgentMentioned(
    AgentId agent, MessageId message, ConversationRef conversation, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "agent_mentioned";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    Map<String, Long> ids = new HashMap<>(conversation.ids());
    ids.put("agent", agent.value());
    ids.put("message", message.value());
    return ids;
  }
}
