package app.atende.walls.badexamples.rooms.realtime;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.rooms.reports.Listener;

/** A listener that knows another one. */
@Breaks
public record Eavesdropper(Listener listener) {}
