package app.atende.people;

import java.time.Instant;

/**
 * A program of the provider that makes and changes accounts and users; it reaches only what it made
 * or was granted.
 */
public record PlatformApp(long id, String name, Instant createdAt) {
  /** What can be granted to an app. */
  public enum ObjectKind {
    /** An account. */
    ACCOUNT,
    /** A user. */
    USER,
    /** An agent bot. */
    BOT
  }
}
