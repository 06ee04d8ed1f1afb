package app.atende.walls.badexamples.floors.web;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.floors.batch.Moon;

/** The top floor by day; it looks into the night. */
@Breaks
public record Window(Moon moon) {}
