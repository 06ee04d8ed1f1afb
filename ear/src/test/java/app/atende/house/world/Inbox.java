package app.atende.house.world;

/**
 * An inbox.
 *
 * @param token the website token, or the identifier of an API inbox
 * @param secret what identities are signed with, at an API inbox
 */
public record Inbox(long id, String name, String token, String secret) {}
