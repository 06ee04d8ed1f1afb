package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A contact said how he liked a conversation, or thought better of what he had said.
 *
 * @param message the one that had asked him
 * @param conversation where it stands
 * @param rating what he said
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ContactRated(
    MessageRef message,
    ConversationRef conversation,
    FormAnswer.Rating rating,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  @Override
  public String type() {
    return "contact_rated";
  }

  @Override
  public Map<String, Long> ids() {
    Map<String, Long> ids = new LinkedHashMap<>(conversation.ids());
    ids.put("message", message.id().value());
    return ids;
  }
}
