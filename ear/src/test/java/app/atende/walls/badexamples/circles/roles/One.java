package app.atende.walls.badexamples.circles.roles;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.circles.accounts.Two;

/** Half of a circle. */
@Breaks
public record One(Two two) {}
