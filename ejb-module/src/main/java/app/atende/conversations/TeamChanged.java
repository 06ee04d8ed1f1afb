package app.atende.conversations;

import app.atende.accounts.TeamId;
import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation is another team's, or no team's any more.
 *
 * @param conversation which
 * @param before whose it was, if any team's
 * @param after whose it is, if any team's
 * @param causedBy who or what made it happen
 * @param at when
 */
public record TeamChanged(
    ConversationRef conversation,
    Optional<TeamId> before,
    Optional<TeamId> after,
    Cause causedBy,
    Instant at)
    implements DomainEvent {

  /** The word of this event. */
  public static final String TYPE = "team_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return conversation.ids();
  }
}
