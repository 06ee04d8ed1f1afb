package app.atende.walls.badexamples.gate.contacts;

import app.atende.walls.badexamples.Breaks;
import java.sql.Connection;

/** A room that speaks JDBC. */
@Breaks
public record Plumber(Connection connection) {}
