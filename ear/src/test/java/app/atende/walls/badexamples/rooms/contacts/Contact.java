package app.atende.walls.badexamples.rooms.contacts;

import app.atende.walls.badexamples.rooms.conversations.Hub;

/** A room that imports what stands after it. */
public record Contact(Hub hub) {}
