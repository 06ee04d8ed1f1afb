package app.atende.walls.badexamples.names.contacts;

import app.atende.walls.badexamples.Breaks;
import app.atende.walls.badexamples.names.events.DurableListener;

/** Is called as its class is, until somebody renames that. */
public class Renamed implements DurableListener {
  @Override
  @Breaks
  public String name() {
    return getClass().getSimpleName();
  }
}
