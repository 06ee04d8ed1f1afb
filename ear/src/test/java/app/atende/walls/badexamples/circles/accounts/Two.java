package app.atende.walls.badexamples.circles.accounts;

import app.atende.walls.badexamples.circles.roles.One;

/** The other half. */
public record Two(One one) {}
