package app.atende.people;

/**
 * With what a program comes back that has signed in (contract 3.3). Anything may stand here; what
 * fits no session opens none.
 *
 * @param token the secret of the session
 * @param client the name that the session was given, no secret
 * @param uid the address of the person
 */
public record ProgramKey(String token, String client, String uid) {
  @Override
  public String toString() {
    return "ProgramKey[" + client + "]";
  }
}
