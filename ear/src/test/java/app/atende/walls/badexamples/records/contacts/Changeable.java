package app.atende.walls.badexamples.records.contacts;

import app.atende.walls.badexamples.records.events.DomainEvent;

/** An event that may still change. */
public class Changeable implements DomainEvent {}
