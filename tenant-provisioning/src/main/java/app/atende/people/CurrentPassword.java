package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.control.ControlDatabase;

/** Asks somebody who is signed in for his password, before he changes what protects him. */
final class CurrentPassword {
  private final ControlDatabase control;
  private final Passwords passwords;
  private final Throttle throttle;

  CurrentPassword(ControlDatabase control, Passwords passwords, Throttle throttle) {
    this.control = control;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /**
   * Returns whose password it is.
   *
   * @throws DomainException {@code PASSWORD_WRONG} at {@code current_password}, {@code
   *     TOO_MANY_TRIES}
   */
  StoredPassword check(Session session, String typed) {
    return check(session.realm(), session.owner(), typed);
  }

  /** The same for somebody who proved himself otherwise. */
  StoredPassword check(Realm realm, long owner, String typed) {
    StoredPassword stored = get(realm, owner);
    String subject = realm + "|" + owner;
    throttle.take(Limit.CURRENT_PASSWORD, subject);
    if (!passwords.matches(typed, stored.hash())) {
      throw DomainException.at("current_password", ErrorCode.PASSWORD_WRONG);
    }
    throttle.clear(Limit.CURRENT_PASSWORD, subject);
    return stored;
  }

  /** The password of a person; throws {@code USER_NOT_FOUND}. */
  StoredPassword get(Realm realm, long owner) {
    return new StoredPasswords(control)
        .find(realm, owner)
        .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND));
  }
}
