package app.atende.walls.badexamples.rooms.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.rooms.conversations.Hub;

/** A room that imports what stands after it. */
@Breaks
public record Contact(Hub hub) {}
