package app.atende.events;

/**
 * Rows were put into the outbox; heard after the commit, so that they need not wait for a sweep.
 */
public record WorkWaits() {}
