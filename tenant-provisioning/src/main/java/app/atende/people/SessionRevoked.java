package app.atende.people;

/**
 * A session has ended before its time: by log-out, by revocation, by a new password. Whoever holds
 * a socket of it closes it. Fired after the fact, on the node that did it; other nodes notice when
 * the socket next shows life.
 */
public record SessionRevoked(SessionId session, Realm realm, long owner) {}
