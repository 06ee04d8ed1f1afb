package app.atende.conversations.internal;

import app.atende.contacts.ContactInboxMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * When a contact inbox goes to another contact, its conversations go with it, and what he wrote in
 * them, at once.
 */
@ApplicationScoped
public class FollowMovedContact {

  @Inject private ConversationStore store;
  @Inject private MovedContactStore moves;

  void follow(@Observes ContactInboxMoved moved) {
    for (Conversation conversation : store.ofContactInbox(moved.contactInbox())) {
      conversation.belongTo(moved.to(), moved.at());
    }
    moves.moveMessages(moved.contactInbox(), moved.from(), moved.to());
  }
}
