package app.atende.people;

/**
 * A user to be made with a password, by somebody who vouches for the address (a platform app or the
 * operator).
 *
 * @param name required, at most 255 characters
 * @param displayName may be null
 * @param password in the clear; checked and hashed, never stored. Only a platform app may leave it
 *     null
 */
public record NewUser(EmailAddress email, String name, String displayName, String password) {
  @Override
  public String toString() {
    return "NewUser[" + email + "]";
  }
}
