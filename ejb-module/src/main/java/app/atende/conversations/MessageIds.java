package app.atende.conversations;

import java.util.HashMap;
import java.util.Map;

/** The ids of an event that concerns one message. */
final class MessageIds {

  private MessageIds() {}

  static Map<String, Long> of(ConversationRef conversation, MessageRef message) {
    Map<String, Long> ids = new HashMap<>(conversation.ids());
    ids.put("message", message.id().value());
    return ids;
  }
}
