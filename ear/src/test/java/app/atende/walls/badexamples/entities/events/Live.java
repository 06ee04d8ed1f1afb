package app.atende.walls.badexamples.entities.events;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.entities.contacts.internal.Homebody;

/** An event with a live entity in it. */
@Breaks
public record Live(Homebody one) {}
