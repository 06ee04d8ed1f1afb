package app.atende.contacts.internal;

import app.atende.inboxes.InboxDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** When an inbox goes, nobody is known there any more, at once. The contacts stay. */
@ApplicationScoped
public class FollowInboxDeletion {

  @Inject private ContactStore store;

  void follow(@Observes InboxDeleted deleted) {
    store.leave(deleted.inbox());
  }
}
