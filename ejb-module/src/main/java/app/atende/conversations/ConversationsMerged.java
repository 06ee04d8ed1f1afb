package app.atende.conversations;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What stood in one conversation stands in another one now, or went back where it had been.
 *
 * @param kept the conversation that stays
 * @param merged the one that went into it, or came out of it again
 * @param origins the merged one, and those that had gone into it before
 * @param undone whether it went back
 * @param causedBy who made it happen
 * @param at when
 */
public record ConversationsMerged(
    ConversationRef kept,
    ConversationRef merged,
    Set<ConversationId> origins,
    boolean undone,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "conversations_merged";

  /** Copies the origins. */
  public ConversationsMerged {
    origins = Set.copyOf(origins);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return kept.ids();
  }
}
