package app.atende.events;

import app.atende.events.internal.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where rooms publish what happened, inside the transaction in which it happens. Either the change,
 * all that observers did, and the rows of the durable lane are there, or nothing.
 */
@ApplicationScoped
public class Events {

  @Inject private Event<DomainEvent> observers;
  @Inject @Any private Instance<DurableListener> listeners;
  @Inject private OutboxStore outbox;
  @Inject private Event<WorkWaits> nudge;

  /**
   * Tells the observers at once, in this transaction; then writes one row of the outbox for each
   * durable listener that wants the event. An observer that throws undoes the whole.
   */
  public void publish(DomainEvent event) {
    observers.fire(event);
    Map<String, Optional<Instant>> wanting = new LinkedHashMap<>();
    for (DurableListener listener : listeners) {
      if (listener.wants(event)) {
        wanting.put(listener.name(), listener.notBefore(event));
      }
    }
    if (!wanting.isEmpty()) {
      outbox.add(wanting, EventNote.of(event));
      nudge.fire(new WorkWaits());
    }
  }
}
