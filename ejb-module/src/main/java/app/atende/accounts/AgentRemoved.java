package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody is a member no more. His memberships of inboxes end in the same transaction; of his
 * conversations some hundreds are released in it too, and what is more follows in the durable lane.
 * So a conversation may for a while name an assignee who is no agent any more: he counts as nobody.
 */
public record AgentRemoved(AgentId agent, Instant at, Cause causedBy) implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "agent_removed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("agent", agent.value());
  }
}
