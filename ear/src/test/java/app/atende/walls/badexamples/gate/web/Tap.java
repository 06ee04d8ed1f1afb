package app.atende.walls.badexamples.gate.web;

import app.atende.walls.badexamples.Breaks;
import javax.sql.DataSource;

/** A page with a pool of connections. */
@Breaks
public record Tap(DataSource pool) {}
