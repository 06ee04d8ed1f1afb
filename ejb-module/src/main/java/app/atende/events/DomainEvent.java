package app.atende.events;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a room. A record of what was true then: ids, values and times, never
 * an entity, never content.
 */
public interface DomainEvent {

  /**
   * The stable word for this kind of event, such as {@code message_received}. Never a class name.
   */
  String type();

  /** When it happened. */
  Instant at();

  /** Who or what made it happen. */
  Cause causedBy();

  /** The ids that a durable listener gets to read the rest with, by their names in the room. */
  Map<String, Long> ids();
}
