package app.atende.events;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that follows an event, in the durable lane: done after the commit, retried with back-off,
 * parked as failed after the last try.
 *
 * <p>A listener may be run twice for one event, and events may come out of order. It proves that it
 * bears this by passing {@code RunsTwiceContract}. It lives in {@code ejb-module} or {@code
 * batch-jobs}. A {@code DomainException} parks the row at once; anything else is tried again.
 */
public interface DurableListener {

  /** A stable word for what it does, such as {@code api-inbox-webhook}. Stands in the outbox. */
  String name();

  /**
   * Whether there is work for this event. Asked inside the publisher's transaction, so it is quick;
   * no work, no row.
   */
  boolean wants(DomainEvent event);

  /**
   * The moment before which the work is not done, such as the time of an alarm; empty for at once.
   * The row waits in the outbox until then.
   */
  default Optional<Instant> notBefore(DomainEvent event) {
    return Optional.empty();
  }

  /** Does the work. The account of the event is bound. */
  void handle(EventNote note);

  /**
   * Whether {@link #handle} runs in one transaction of its own. A listener that calls somebody
   * outside says false, so that no database connection waits with it, and works through front
   * desks, each in its own transaction.
   */
  default boolean runsInTransaction() {
    return true;
  }
}
