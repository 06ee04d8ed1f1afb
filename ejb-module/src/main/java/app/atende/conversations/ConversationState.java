package app.atende.conversations;

import app.atende.accounts.AgentId;
import java.time.Instant;

/**
 * What became of a conversation by something that was done to it.
 *
 * @param conversation which
 * @param status where it stands now
 * @param assignee who has it now, or null
 * @param unread how many messages of the contact no agent has seen
 * @param snoozedUntil when it wakes; null when it does not sleep, or until the contact writes
 * @param version for the next change; a live signal of this version tells nothing new
 */
public record ConversationState(
    DisplayId conversation,
    ConversationStatus status,
    AgentId assignee,
    int unread,
    Instant snoozedUntil,
    long version) {}
