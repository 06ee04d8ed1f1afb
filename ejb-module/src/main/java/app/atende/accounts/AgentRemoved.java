package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody is a member no more. His memberships of inboxes end in the same transaction; of his
 * conversations some hundreds are released in it too, and what is more follows in the durable lane.
 * So a conversation may for a while name an assignee who is no agent any more: he counts as nobody.
 *
 * @param heir who takes what is not resolved, where he may have it; empty for nobody
 */
public record AgentRemoved(AgentId agent, Optional<AgentId> heir, Instant at, Cause causedBy)
    implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "agent_removed";

  /** Somebody is gone, and nobody takes what was his. */
  public AgentRemoved(AgentId agent, Instant at, Cause causedBy) {
    this(agent, Optional.empty(), at, causedBy);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return heir.map(next -> Map.of("agent", agent.value(), "heir", next.value()))
        .orElse(Map.of("agent", agent.value()));
  }
}
