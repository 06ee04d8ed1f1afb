package app.atende.walls.badexamples.internals.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.internals.inboxes.internal.Secret;

/** Another room touches it. */
@Breaks
public record Curious(Secret secret) {}
