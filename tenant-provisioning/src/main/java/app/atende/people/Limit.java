package app.atende.people;

import java.time.Duration;

/** How often something may be tried in a stretch of time. */
public enum Limit {
  /** Failed log-ins for one e-mail address from one network or one known device. */
  SIGN_IN_PAIR(5, Duration.ofMinutes(15)),
  /** Failed log-ins from one network, whoever they are for. */
  SIGN_IN_NETWORK(20, Duration.ofMinutes(5)),
  /** Failed log-ins for one e-mail address from anywhere but the person's known devices. */
  SIGN_IN_EMAIL(10, Duration.ofMinutes(15)),
  /** Requests for reset mails from one network. */
  RESET_NETWORK(5, Duration.ofMinutes(30)),
  /** Reset mails to one address. */
  RESET_EMAIL(5, Duration.ofHours(1)),
  /** Wrong current passwords given by somebody who is signed in. */
  CURRENT_PASSWORD(5, Duration.ofMinutes(15)),
  /** Wrong codes of an authenticator app, and wrong recovery codes, for one person. */
  SECOND_FACTOR(5, Duration.ofMinutes(15));

  /** So many tries are allowed in one window. */
  public final int tries;

  /** How long a window is; it opens with the first try. */
  public final Duration window;

  Limit(int tries, Duration window) {
    this.tries = tries;
    this.window = window;
  }
}
