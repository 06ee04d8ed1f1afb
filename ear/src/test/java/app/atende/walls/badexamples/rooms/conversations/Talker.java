package app.atende.walls.badexamples.rooms.conversations;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.rooms.reports.Listener;

/** Calls a room that should only listen. */
@Breaks
public record Talker(Listener listener) {}
