package app.atende.people;

import java.time.Duration;

/** What a one-time link is for, and how long it lives. */
public enum LinkPurpose {
  /** A mail that asks a new person to choose a password. */
  INVITATION(Duration.ofDays(7)),
  /** A mail with which a forgotten password is replaced. */
  RESET(Duration.ofHours(1)),
  /** A log-in link that a platform app fetched for a user. */
  SIGN_IN(Duration.ofMinutes(5)),
  /** No link: what a browser keeps between the password and the second factor. */
  SECOND_STEP(Duration.ofMinutes(5));

  /** How long after issue the link still works. */
  public final Duration lifetime;

  LinkPurpose(Duration lifetime) {
    this.lifetime = lifetime;
  }
}
