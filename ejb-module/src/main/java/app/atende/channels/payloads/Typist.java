package app.atende.channels.payloads;

import app.atende.roles.Actor;

/**
 * Who types.
 *
 * @param kind an agent, a contact or a bot
 * @param id which one
 * @param privateNote whether he types a private note
 */
public record Typist(Actor.Kind kind, long id, boolean privateNote) {}
