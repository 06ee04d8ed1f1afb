package app.atende.walls.badexamples.records.events;

/** As the real one. */
public interface DomainEvent {}
