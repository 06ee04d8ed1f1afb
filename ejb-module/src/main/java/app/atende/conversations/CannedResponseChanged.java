package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/** A canned response was made, changed or deleted. */
public record CannedResponseChanged(CannedResponseId response, Instant at, Cause causedBy)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "canned_response_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("canned_response", response.value());
  }
}
