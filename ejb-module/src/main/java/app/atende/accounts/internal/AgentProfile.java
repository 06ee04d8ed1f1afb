package app.atende.accounts.internal;

import app.atende.accounts.AgentId;

/**
 * What an account copies from the global user.
 *
 * @param displayName null when the person did not say
 * @param picture the key of his picture, or null
 * @param confirmed whether the person has proved that the address is his
 */
public record AgentProfile(
    AgentId id, String name, String displayName, String email, String picture, boolean confirmed) {}
