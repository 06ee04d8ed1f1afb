package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** The account's teams are others than before: one is new, or is called or made up otherwise. */
public record TeamsEdited(TeamId team, Instant at, Cause causedBy) implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "teams_edited";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("team", team.value());
  }
}
