package app.atende.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What of an event is kept in the outbox and handed to a durable listener: ids instead of content.
 *
 * @param event the event's stable word
 * @param at when it happened
 * @param causedBy who or what made it happen
 * @param ids the event's ids by name
 */
public record EventNote(String event, Instant at, Cause causedBy, Map<String, Long> ids) {

  /** Copies the ids. */
  public EventNote {
    ids = Map.copyOf(ids);
  }

  /** The note of an event. */
  public static EventNote of(DomainEvent event) {
    return new EventNote(event.type(), event.at(), event.causedBy(), event.ids());
  }

  /** The id of this name; throws {@link IllegalArgumentException} when the event has none. */
  public long id(String name) {
    Long id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException(event + " carries no id " + name);
    }
    return id;
  }

  /** The id of this name, if the event has one. */
  public Optional<Long> find(String name) {
    return Optional.ofNullable(ids.get(name));
  }
}
