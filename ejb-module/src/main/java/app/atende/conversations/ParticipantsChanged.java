package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Other agents take part in a conversation now.
 *
 * @param conversation which
 * @param agents who joined or left
 * @param causedBy who or what made it happen
 * @param at when
 */
public record ParticipantsChanged(
    ConversationRef conversation, Set<AgentId> agents, Cause causedBy, Instant at)
    implements DomainEvent {

  /** Copies the agents. */
  public ParticipantsChanged {
    agents = Set.copyOf(agents);
  }

  /** The word of this event. */
  public static final String TYPE = "participants_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
