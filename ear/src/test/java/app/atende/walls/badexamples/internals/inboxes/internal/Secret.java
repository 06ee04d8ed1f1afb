package app.atende.walls.badexamples.internals.inboxes.internal;

/** Nobody else may touch it. */
public record Secret(long id) {}
