package app.atende.walls.badexamples.floors.config;

import app.atende.walls.badexamples.floors.rows.Upstairs;

/** The ground floor reaches up into a room. */
public record Ground(Upstairs upstairs) {}
