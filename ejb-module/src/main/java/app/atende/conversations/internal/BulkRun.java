package app.atende.conversations.internal;

import app.atende.roles.Actor;

/**
 * One go through many conversations.
 *
 * @param needs what was asked for beforehand
 * @param back whether it takes another one back, and so gives nothing to the actor
 * @param actor who does it
 */
public record BulkRun(BulkNeeds needs, boolean back, Actor actor) {}
