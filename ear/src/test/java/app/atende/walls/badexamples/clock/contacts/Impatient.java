package app.atende.walls.badexamples.clock.contacts;

import java.time.Instant;

/** Asks the system what time it is. */
public record Impatient(Instant at) {
  /** Now, of its own. */
  public static Impatient now() {
    return new Impatient(Instant.now());
  }
}
