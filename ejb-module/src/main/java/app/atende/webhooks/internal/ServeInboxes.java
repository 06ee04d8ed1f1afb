package app.atende.webhooks.internal;

import app.atende.config.Now;
import app.atende.events.DomainEvent;
import app.atende.inboxes.InboxChanged;
import app.atende.inboxes.InboxCreated;
import app.atende.inboxes.InboxDeleted;
import app.atende.inboxes.InboxId;
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
  @Inject private ServedRows rows;
  @Inject private Now now;

  void serve(@Observes InboxCreated event) {
    serve(event.inbox(), event);
  }

  void serve(@Observes InboxChanged event) {
    serve(event.inbox(), event);
  }

  void end(@Observes InboxDeleted event) {
    store.find(event.inbox()).ifPresent(hook -> rows.end(hook, event));
  }

  private void serve(InboxId inbox, DomainEvent event) {
    store
        .of(inbox)
        .ifPresent(served -> rows.follow(served, () -> store.add(inbox, now.instant()), event));
  }
}
