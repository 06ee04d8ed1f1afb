package app.atende.inboxes;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;

/**
 * An inbox is gone for everybody: nothing comes in, and no reader finds it, its conversations,
 * messages, files or contact inboxes. Their rows are still there and are removed later, in the
 * durable lane.
 */
public record InboxDeleted(InboxId inbox, Instant at, Cause causedBy) implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "inbox_deleted";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("inbox", inbox.value());
  }
}
