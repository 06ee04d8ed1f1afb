package app.atende.webhooks.internal;

import app.atende.config.Now;
import app.atende.events.DomainEvent;
import app.atende.events.Events;
import app.atende.webhooks.WebhookDeleted;
import app.atende.webhooks.WebhookDue;
import app.atende.webhooks.WebhookId;
import app.atende.webhooks.WebhookStopped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps the row that serves an inbox or a bot as its address is: there, off, or tried anew. */
@ApplicationScoped
public class ServedRows {

  @Inject private InboxHookStore store;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Does what follows from a change of whom the row serves.
   *
   * @param add makes the row, when there is an address for the first time
   */
  void follow(InboxHookStore.Served served, Runnable add, DomainEvent event) {
    if (served.hook() == null) {
      if (served.hasAddress()) {
        add.run();
      }
    } else if (!served.hasAddress()) {
      stop(served, event);
    } else if (!served.enabled() || served.failures() > 0) {
      store.turn(served.hook(), true, now.instant());
      events.publish(new WebhookDue(served.hook(), event.at(), event.causedBy(), event.at()));
    }
  }

  private void stop(InboxHookStore.Served served, DomainEvent event) {
    if (served.enabled()) {
      store.turn(served.hook(), false, now.instant());
      events.publish(new WebhookStopped(served.hook(), event.causedBy(), event.at()));
    }
  }

  /** Whom it served is gone. */
  void end(WebhookId hook, DomainEvent event) {
    store.remove(hook);
    events.publish(new WebhookDeleted(hook, event.causedBy(), event.at()));
  }
}
