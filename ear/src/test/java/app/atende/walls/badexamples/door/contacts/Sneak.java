package app.atende.walls.badexamples.door.contacts;

import app.atende.walls.badexamples.Breaks;

/** Keeps a tenant of its own. */
@Breaks
public final class Sneak {
  static final ThreadLocal<Long> TENANT = new ThreadLocal<>();

  private Sneak() {}
}
