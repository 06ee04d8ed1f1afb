package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Conversations are gone for good, because they, their inbox or their contact were deleted some
 * time ago.
 *
 * @param conversations which; at most as many as one piece of that work has
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ConversationsRemoved(List<ConversationId> conversations, Cause causedBy, Instant at)
    implements DomainEvent {

  /** Copies the ids. */
  public ConversationsRemoved {
    conversations = List.copyOf(conversations);
  }

  @Override
  public String type() {
    return "conversations_removed";
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of();
  }
}
