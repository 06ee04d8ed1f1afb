package app.atende.walls.badexamples.circles.accounts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.circles.roles.One;

/** The other half. */
@Breaks
public record Two(One one) {}
