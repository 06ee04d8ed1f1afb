package app.atende.walls.badexamples.floors.batch;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.floors.web.Page;

/** The night reaches over into the day. */
@Breaks
public record Sleepwalker(Page page) {}
