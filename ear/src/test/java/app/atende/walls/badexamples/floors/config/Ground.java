package app.atende.walls.badexamples.floors.config;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.floors.rows.Upstairs;

/** The ground floor reaches up into a room. */
@Breaks
public record Ground(Upstairs upstairs) {}
