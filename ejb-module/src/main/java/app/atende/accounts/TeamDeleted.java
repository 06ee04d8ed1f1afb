package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** A team is gone. Nobody sees it on a conversation any more; the rows follow piece by piece. */
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
