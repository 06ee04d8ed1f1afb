package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of users by somebody who may decide over them, such as their platform app: all that is
 * asked for, or nothing of it.
 */
@ApplicationScoped
public class UserChanges {
  private static final Logger LOG = LoggerFactory.getLogger(UserChanges.class);
  private static final Supplier<DomainException> NOBODY =
      () -> new DomainException(ErrorCode.USER_NOT_FOUND);

  private final ControlDatabase control;
  private final Now now;
  private final Passwords passwords;
  private final PasswordReplacement replacement;

  /** Changes users of this control schema. */
  @Inject
  public UserChanges(
      ControlDatabase control, Now now, Passwords passwords, PasswordReplacement replacement) {
    this.control = control;
    this.now = now;
    this.passwords = passwords;
    this.replacement = replacement;
  }

  /** For CDI's proxies only. */
  protected UserChanges() {
    this(null, null, null, null);
  }

  /**
   * Changes all of this together. Another address voids the links that went to the old one, another
   * password ends all sessions, and the user's rows in the accounts follow.
   *
   * @return the user as he is now
   * @throws DomainException {@code USER_NOT_FOUND}, {@code EMAIL_TAKEN}, {@code VALUE_REQUIRED},
   *     {@code VALUE_TOO_LONG}, or a refusal of the password; then nothing has changed
   */
  public User change(UserId id, UserChange wanted) {
    Optional<String> hash = wanted.password().map(password -> hash(id, wanted, password));
    User after = write(id, wanted, hash);
    if (hash.isPresent()) {
      replacement.endSessions(Realm.USER, id.value());
      LOG.info("password changed: realm {}, person {}", Realm.USER, id.value());
    }
    return after;
  }

  private String hash(UserId id, UserChange wanted, String password) {
    User before =
        control.find(UserRows.SELECT + "id = ?", UserRows::read, id.value()).orElseThrow(NOBODY);
    User after = wanted.over(before);
    return passwords.hashNew(
        password,
        Stream.of(before, after)
            .flatMap(user -> Stream.of(user.name(), user.email().value()))
            .distinct()
            .toList());
  }

  private User write(UserId id, UserChange wanted, Optional<String> hash) {
    try {
      return control.inTransaction(tx -> write(tx, id, wanted, hash));
    } catch (DuplicateKeyException taken) {
      throw DomainException.at("email", ErrorCode.EMAIL_TAKEN);
    }
  }

  private User write(Statements tx, UserId id, UserChange wanted, Optional<String> hash) {
    User before =
        tx.find(UserRows.SELECT + "id = ? FOR UPDATE", UserRows::read, id.value())
            .orElseThrow(NOBODY);
    User after = wanted.over(before);
    if (!after.equals(before)) {
      UserRows.update(tx, after, now.instant());
      HouseOutbox.put(tx, HouseWork.COPY_PROFILE, id, now.instant());
    }
    if (!after.email().equals(before.email())) {
      OneTimeLinks.voidAll(tx, id);
    }
    hash.ifPresent(other -> replacement.replace(tx, Realm.USER, id.value(), other));
    return after;
  }
}
