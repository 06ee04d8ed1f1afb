package app.atende.webhooks.internal;

import app.atende.config.Now;
import app.atende.events.DomainEvent;
import app.atende.events.Events;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxCreated;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
import app.atende.webhooks.WebhookDeleted;
import app.atende.webhooks.WebhookDue;
import app.atende.webhooks.WebhookStopped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * An inbox that has an address is served, one that has none any more is not: what waits for it is
 * given up. Whoever saves an inbox's settings wants its address tried anew.
 */
@ApplicationScoped
public class ServeInboxes {

  @Inject private InboxHookStore store;
  @Inject private Events events;
  @Inject private Now now;

  void serve(@Observes InboxCreated event) {
    serve(event.inbox(), event);
  }

  void serve(@Observes InboxChanged event) {
    serve(event.inbox(), event);
  }

  void end(@Observes InboxDeleted event) {
    store
        .find(event.inbox())
        .ifPresent(
            hook -> {
              store.remove(hook);
              events.publish(new WebhookDeleted(hook, event.causedBy(), event.at()));
            });
  }

  private void serve(InboxId inbox, DomainEvent event) {
    store.of(inbox).ifPresent(served -> serve(inbox, served, event));
  }

  private void serve(InboxId inbox, InboxHookStore.Served served, DomainEvent event) {
    if (served.hook() == null) {
      if (served.hasAddress()) {
        store.add(inbox, now.instant());
      }
    } else if (!served.hasAddress()) {
      end(served, event);
    } else if (!served.enabled() || served.failures() > 0) {
      store.turn(served.hook(), true, now.instant());
      events.publish(new WebhookDue(served.hook(), event.at(), event.causedBy(), event.at()));
    }
  }

  private void end(InboxHookStore.Served served, DomainEvent event) {
    if (served.enabled()) {
      store.turn(served.hook(), false, now.instant());
      events.publish(new WebhookStopped(served.hook(), event.causedBy(), event.at()));
    }
  }
}
