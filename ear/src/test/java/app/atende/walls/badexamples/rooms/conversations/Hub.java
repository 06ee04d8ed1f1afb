package app.atende.walls.badexamples.rooms.conversations;

/** The hub. */
public record Hub(long id) {}
