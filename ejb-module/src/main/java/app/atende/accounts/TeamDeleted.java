package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** A team is gone. Its conversations are no team's any more, in the same transaction. */
public record TeamDeleted(TeamId team, Instant at, Cause causedBy) implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "team_deleted";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("team", team.value());
  }
}
