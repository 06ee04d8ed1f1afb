package app.atende.walls.badexamples.names.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.names.events.DurableListener;

/** Is called as somebody wished. */
public class Whoever implements DurableListener {
  private final String wished;

  /** So. */
  public Whoever(String wished) {
    this.wished = wished;
  }

  @Override
  @Breaks
  public String name() {
    return wished;
  }
}
