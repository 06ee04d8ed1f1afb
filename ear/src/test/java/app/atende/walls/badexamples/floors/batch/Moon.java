package app.atende.walls.badexamples.floors.batch;

/** The night. */
public record Moon(long id) {}
