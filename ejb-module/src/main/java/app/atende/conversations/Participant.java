package app.atende.conversations;

import app.atende.accounts.AgentId;

/** An agent who takes part in a conversation, by the name that colleagues know him by. */
public record Participant(AgentId id, String name) {}
