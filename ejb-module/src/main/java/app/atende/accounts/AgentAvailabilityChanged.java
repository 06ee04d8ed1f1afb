package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** A member can or cannot be given work now. */
public record AgentAvailabilityChanged(AgentId agent, Instant at, Cause causedBy)
    implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "agent_availability_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("agent", agent.value());
  }
}
