package app.atende.walls.badexamples.names.contacts;

import app.atende.walls.badexamples.names.events.DurableListener;

/** Is called by a word that is fixed in an enum. */
public class Listed implements DurableListener {
  @Override
  public String name() {
    return Kind.GREET.word;
  }
}
