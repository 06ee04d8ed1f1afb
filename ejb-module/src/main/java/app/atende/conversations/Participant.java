package app.atende.conversations;

import app.atende.accounts.AgentId;

/**
 * An agent who takes part in a conversation, by the name that colleagues know him by.
 *
 * @param picture the key of his picture, or null
 */
public record Participant(AgentId id, String name, String picture) {}
