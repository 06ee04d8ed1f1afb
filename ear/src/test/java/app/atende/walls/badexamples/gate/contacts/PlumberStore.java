package app.atende.walls.badexamples.gate.contacts;

import app.atende.walls.badexamples.Breaks;
import java.sql.PreparedStatement;

/** Not even a store speaks JDBC. */
@Breaks
public record PlumberStore(PreparedStatement statement) {}
