package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** Conversations of an agent who has gone are nobody's now, some time after he went. */
public record ConversationsReleased(AgentId agent, Instant at, Cause causedBy)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversations_released";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("agent", agent.value());
  }
}
