package app.atende.people;

import java.time.Instant;

/**
 * Somebody's stay, from log-in to log-out, as lists may show it; the token is not in it.
 *
 * @param realm whose owner ids these are
 * @param owner the user's or the operator's id
 * @param address from where it was opened
 * @param userAgent with which browser or program
 * @param seenAt its last request, to the minute
 * @param expiresAt when it ends whatever happens
 * @param client what a program calls this session by; null for a browser's
 */
public record Session(
    SessionId id,
    Realm realm,
    long owner,
    String address,
    String userAgent,
    Instant createdAt,
    Instant seenAt,
    Instant expiresAt,
    String client) {

  /** Whether a program shows it in headers, and no browser in a cookie. */
  public boolean isOfProgram() {
    return client != null;
  }

  /**
   * The user whose session this is.
   *
   * @throws IllegalStateException for an operator's session
   */
  public UserId user() {
    if (realm != Realm.USER) {
      throw new IllegalStateException("An operator's session has no user");
    }
    return new UserId(owner);
  }

  /**
   * A session at the only moment when its token is known.
   *
   * @param token what the cookie holds, or the program's headers
   */
  public record Started(String token, Session session) {
    @Override
    public String toString() {
      return "Started[" + session.id() + "]";
    }
  }
}
