package app.atende.assignment;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxId;
import java.time.Instant;
import java.util.Map;

/** A part of an inbox's queue was given out, and more may wait. */
public record QueueStillWaits(InboxId inbox, Instant at, Cause causedBy) implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "queue_still_waits";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("inbox", inbox.value());
  }
}
