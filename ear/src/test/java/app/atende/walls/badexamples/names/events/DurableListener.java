package app.atende.walls.badexamples.names.events;

/** As the real one. */
public interface DurableListener {
  /** What it is called. */
  String name();
}
