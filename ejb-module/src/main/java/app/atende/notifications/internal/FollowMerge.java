package app.atende.notifications.internal;

import app.atende.conversations.ConversationsMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What was told of a conversation is about the one into which it went, and back again with it. */
@ApplicationScoped
public class FollowMerge {

  @Inject private NoticeStore store;

  void follow(@Observes ConversationsMerged event) {
    if (event.undone()) {
      store.moveBack(event.kept().id(), event.merged().id(), event.origins());
    } else {
      store.move(event.merged().id(), event.kept().id());
    }
  }
}
