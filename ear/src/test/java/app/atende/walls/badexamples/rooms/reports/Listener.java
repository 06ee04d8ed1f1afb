package app.atende.walls.badexamples.rooms.reports;

/** A room that listens. */
public record Listener(long id) {}
