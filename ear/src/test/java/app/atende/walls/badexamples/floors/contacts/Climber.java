package app.atende.walls.badexamples.floors.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.floors.web.Page;

/** A room reaches up to a page. */
@Breaks
public record Climber(Page page) {}
