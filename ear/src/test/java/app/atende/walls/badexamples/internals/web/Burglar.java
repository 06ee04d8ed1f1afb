package app.atende.walls.badexamples.internals.web;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.internals.inboxes.internal.Secret;

/** A page touches it. */
@Breaks
public record Burglar(Secret secret) {}
