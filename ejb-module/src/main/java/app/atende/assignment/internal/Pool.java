package app.atende.assignment.internal;

import app.atende.accounts.TeamId;
import app.atende.conversations.ConversationRef;
import app.atende.inboxes.InboxId;
import java.util.Optional;

/**
 * The conversations of an inbox that go round among the same people: those that are no team's,
 * among its members; those of a team, among the members of both.
 *
 * @param inbox where they take place
 * @param team whose they are, if any team's
 */
public record Pool(InboxId inbox, Optional<TeamId> team) {

  /** The one that a conversation belongs to. */
  static Pool of(ConversationRef conversation) {
    return new Pool(conversation.inbox(), conversation.team());
  }
}
