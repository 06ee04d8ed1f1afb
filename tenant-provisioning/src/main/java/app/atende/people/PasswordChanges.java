package app.atende.people;

import app.atende.config.DomainException;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Other passwords for people who need no link: by themselves, or by somebody who may decide over
 * them.
 */
@ApplicationScoped
public class PasswordChanges {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordChanges.class);

  private final ControlDatabase control;
  private final Passwords passwords;
  private final CurrentPassword password;
  private final PasswordReplacement replacement;

  /** Changes passwords in this control schema. */
  @Inject
  public PasswordChanges(
      ControlDatabase control,
      Passwords passwords,
      Throttle throttle,
      PasswordReplacement replacement) {
    this.control = control;
    this.passwords = passwords;
    this.password = new CurrentPassword(control, passwords, throttle);
    this.replacement = replacement;
  }

  /** For CDI's proxies only. */
  protected PasswordChanges() {
    this(null, null, null, null);
  }

  /**
   * A person who is signed in changes his own password. His other sessions end.
   *
   * @throws DomainException {@code PASSWORD_WRONG} at {@code current_password}, {@code
   *     TOO_MANY_TRIES}, or a refusal of the new one
   */
  public void change(Session session, String current, String wanted) {
    StoredPassword old = password.check(session, current);
    replace(session.realm(), old, wanted);
    replacement.endOtherSessions(session);
  }

  /**
   * The same by a program with an API token, which belongs to no session. All sessions end.
   *
   * @throws DomainException as {@link #change(Session, String, String)}
   */
  public void change(UserId user, String current, String wanted) {
    StoredPassword old = password.check(Realm.USER, user.value(), current);
    replace(Realm.USER, old, wanted);
    replacement.endSessions(Realm.USER, user.value());
  }

  /**
   * Somebody who may decide over a person (his platform app, the operator) sets his password. All
   * sessions end.
   *
   * @throws DomainException {@code USER_NOT_FOUND}, or a refusal of the password
   */
  public void set(Realm realm, long owner, String wanted) {
    replace(realm, password.get(realm, owner), wanted);
    replacement.endSessions(realm, owner);
  }

  private void replace(Realm realm, StoredPassword old, String wanted) {
    String hash = passwords.hashNew(wanted, old.about());
    control.inTransaction(tx -> replacement.replace(tx, realm, old.owner(), hash));
    LOG.info("password changed: realm {}, person {}", realm, old.owner());
  }
}
