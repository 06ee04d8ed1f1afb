package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation has another assignee, or none.
 *
 * @param conversation which, with the new assignee
 * @param before who had it, if anybody
 * @param causedBy who or what made it happen
 * @param at when
 */
public record AssigneeChanged(
    ConversationRef conversation, Optional<AgentId> before, Cause causedBy, Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "assignee_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
