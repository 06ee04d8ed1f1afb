package app.atende.walls.badexamples.names.contacts;

import app.atende.walls.badexamples.names.events.DurableListener;

/** Has a constant name. */
public class Named implements DurableListener {
  private static final String NAME = "named";

  @Override
  public String name() {
    return NAME;
  }
}
