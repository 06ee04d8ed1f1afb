package app.atende.conversations;

import app.atende.accounts.AgentId;

/**
 * What became of a conversation by something that was done to it.
 *
 * @param conversation which
 * @param status where it stands now
 * @param assignee who has it now, or null
 * @param unread how many messages of the contact no agent has seen
 * @param version for the next change; a live signal of this version tells nothing new
 */
public record ConversationState(
    DisplayId conversation,
    ConversationStatus status,
    AgentId assignee,
    int unread,
    long version) {}
