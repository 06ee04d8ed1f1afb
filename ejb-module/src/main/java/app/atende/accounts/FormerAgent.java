package app.atende.accounts;

/**
 * Somebody who did something here and is no agent of the account any more.
 *
 * @param name how he was called when he last did something; null where nobody said
 */
public record FormerAgent(AgentId id, String name) {}
