package app.atende.walls.badexamples.records.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.records.events.DomainEvent;

/** An event that may still change. */
@Breaks
public class Changeable implements DomainEvent {}
