package app.atende.walls.badexamples.names.provisioning;

/** As the real one. */
public record AccountStep(String name) {}
