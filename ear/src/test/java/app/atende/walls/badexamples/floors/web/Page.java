package app.atende.walls.badexamples.floors.web;

/** A page. */
public record Page(long id) {}
