package app.atende.webhooks.internal;

import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationRef;
import app.atende.conversations.MessageRef;
import java.util.Optional;

/**
 * What a delivery is about.
 *
 * @param key deliveries of one key are told one after the other, such as {@code conversation/12}
 * @param conversation the row, or null
 * @param message the row, or null
 * @param contact the row; null where a conversation says it
 */
public record Subject(String key, Long conversation, Long message, Long contact) {

  static Subject of(ConversationRef conversation) {
    return new Subject(key("conversation", conversation), conversation.id().value(), null, null);
  }

  static Subject of(ConversationRef conversation, MessageRef message) {
    return new Subject(
        key("conversation", conversation), conversation.id().value(), message.id().value(), null);
  }

  /** What an event tells of whose ids alone are known. */
  public static Subject ofIds(long conversation, Optional<Long> message) {
    return new Subject("conversation/" + conversation, conversation, message.orElse(null), null);
  }

  /** Typing has a row of its own to stand in: it waits for no message and no message for it. */
  static Subject typingIn(ConversationRef conversation) {
    return new Subject(key("typing", conversation), conversation.id().value(), null, null);
  }

  static Subject of(ContactId contact) {
    return new Subject("contact/" + contact, null, null, contact.value());
  }

  private static String key(String kind, ConversationRef conversation) {
    return kind + "/" + conversation.id().value();
  }
}
