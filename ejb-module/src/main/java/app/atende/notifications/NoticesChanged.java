package app.atende.notifications;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationRef;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Agents were told of something, or have read or dropped what they were told.
 *
 * @param change whose notices changed, which ones and how
 * @param conversation of which they were told; null when it is about many, or about what was read
 * @param causedBy who or what made it happen
 * @param at when
 */
public record NoticesChanged(
    NoticeChange change, ConversationRef conversation, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "notices_changed";

  /** Whose notices changed. */
  public Set<AgentId> agents() {
    return change.notices().keySet();
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of();
  }
}
