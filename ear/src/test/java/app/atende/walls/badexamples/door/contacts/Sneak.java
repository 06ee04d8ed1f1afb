package app.atende.walls.badexamples.door.contacts;

/** Keeps a tenant of its own. */
public final class Sneak {
  static final ThreadLocal<Long> TENANT = new ThreadLocal<>();

  private Sneak() {}
}
