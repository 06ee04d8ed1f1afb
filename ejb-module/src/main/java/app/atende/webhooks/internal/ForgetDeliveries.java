package app.atende.webhooks.internal;

import app.atende.contacts.ContactDeleted;
import app.atende.contacts.ContactsMerged;
import app.atende.conversations.ConversationDeleted;
import app.atende.conversations.ConversationsMerged;
import app.atende.conversations.ConversationsRemoved;
import app.atende.inboxes.InboxDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The log holds what was said, so it goes with those who said it (I11): with a contact what tells
 * of him, with a conversation what tells of it, in the same transaction.
 */
@ApplicationScoped
public class ForgetDeliveries {

  @Inject private DeliveryEndStore store;
  @Inject private WebhookStore webhooks;

  void forget(@Observes ContactDeleted event) {
    store.forget(event.contact());
  }

  /** What waits is not sent any more, from the moment in which nobody sees it. */
  void forget(@Observes ConversationDeleted event) {
    store.forget(List.of(event.conversation().id()));
  }

  void forget(@Observes ConversationsRemoved event) {
    store.forget(event.conversations());
  }

  /** A webhook that stood beside an inbox stands beside none. */
  void forget(@Observes InboxDeleted event) {
    webhooks.forget(event.inbox());
  }

  void move(@Observes ContactsMerged event) {
    store.move(event.merged(), event.kept());
  }

  /** Taken out again, it is told of in the kept one's rows still. */
  void move(@Observes ConversationsMerged event) {
    if (!event.undone()) {
      store.move(event.merged().id(), event.kept().id());
    }
  }
}
