package app.atende.walls.badexamples.floors.tenancy;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.floors.rows.Upstairs;

/** The cellar reaches up into a room. */
@Breaks
public record Cellar(Upstairs upstairs) {}
