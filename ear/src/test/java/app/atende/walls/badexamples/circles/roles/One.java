package app.atende.walls.badexamples.circles.roles;

import app.atende.walls.badexamples.circles.accounts.Two;

/** Half of a circle. */
public record One(Two two) {}
