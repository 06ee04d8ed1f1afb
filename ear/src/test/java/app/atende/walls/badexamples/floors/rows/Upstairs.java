package app.atende.walls.badexamples.floors.rows;

/** A room. */
public record Upstairs(long id) {}
