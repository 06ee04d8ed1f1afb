package app.atende.web.profile;

import app.atende.people.User;
import app.atende.people.Users;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * The person whose profile is shown, read once for an answer however many sections ask. What is
 * changed in the same request is not seen here.
 */
@RequestScoped
public class Myself {

  @Inject private Users users;
  @Inject private SignedIn signedIn;

  private User user;

  /** The person as he was when the first section asked. One statement, once. */
  User get() {
    if (user == null) {
      user = users.get(signedIn.user());
    }
    return user;
  }
}
