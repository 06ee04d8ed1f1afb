package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.inboxes.InboxId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as events and listeners know it.
 *
 * @param id the row
 * @param display its number in the account
 * @param inbox where it takes place
 * @param contact with whom
 * @param contactInbox from where he writes
 * @param assignee who has it, if anybody
 * @param team whose team's it is, if any team's
 * @param version after what happened
 * @param status where it stands now
 * @param unread how many messages of the contact no agent has seen
 * @param lastActivityAt when somebody last wrote
 */
public record ConversationRef(
    ConversationId id,
    DisplayId display,
    InboxId inbox,
    ContactId contact,
    ContactInboxId contactInbox,
    Optional<AgentId> assignee,
    Optional<TeamId> team,
    long version,
    ConversationStatus status,
    int unread,
    Instant lastActivityAt) {

  /** The ids that durable listeners get. */
  Map<String, Long> ids() {
    return Map.of("conversation", id.value(), "display", display.value(), "inbox", inbox.value());
  }
}
