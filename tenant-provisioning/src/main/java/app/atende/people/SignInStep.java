package app.atende.people;

import java.util.Optional;

/**
 * How far somebody has come who signs in: he is in, or has to show a code of his second factor.
 *
 * @param started his session, if he is in
 * @param token with which he goes on otherwise, for five minutes; null when he is in
 */
public record SignInStep(Optional<Session.Started> started, String token) {

  static SignInStep in(Session.Started session) {
    return new SignInStep(Optional.of(session), null);
  }

  static SignInStep waiting(String token) {
    return new SignInStep(Optional.empty(), token);
  }

  @Override
  public String toString() {
    return "SignInStep[" + (started.isPresent() ? "in" : "waiting") + "]";
  }
}
