package app.atende.walls.badexamples.rooms.events;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.rooms.conversations.Hub;

/** What all rooms share knows one of them. */
@Breaks
public record Shared(Hub hub) {}
