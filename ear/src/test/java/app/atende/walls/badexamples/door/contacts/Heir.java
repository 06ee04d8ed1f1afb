package app.atende.walls.badexamples.door.contacts;

import app.atende.walls.badexamples.Breaks;

/** Hands its tenant on to the threads that it starts. */
@Breaks
public final class Heir {
  static final InheritableThreadLocal<Long> TENANT = new InheritableThreadLocal<>();

  private Heir() {}
}
