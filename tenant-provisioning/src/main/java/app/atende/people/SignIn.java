package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in. Answers the same, and takes as long, for a wrong password, an unknown address and
 * a person without a password. How many tries there may be is decided by {@link SignInTries}.
 *
 * <p>Whoever has turned on a {@link TwoFactor second factor} gets no session for his password, but
 * a token for five minutes, with which he shows a code.
 */
@ApplicationScoped
public class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final int LONGEST_SUBJECT = 254;

  private final StoredPasswords stored;
  private final Passwords passwords;
  private final SignInTries tries;
  private final SecondStep second;

  /** Lets in the people of this control schema. */
  @Inject
  public SignIn(
      ControlDatabase control, Passwords passwords, SignInTries tries, SecondStep second) {
    this.stored = new StoredPasswords(control);
    this.passwords = passwords;
    this.tries = tries;
    this.second = second;
  }

  /** For CDI's proxies only. */
  protected SignIn() {
    this(null, null, null, null);
  }

  /**
   * Opens a session for whoever knows the password and needs no more to come in.
   *
   * @param typedEmail as typed; anything is allowed and answered alike
   * @throws DomainException {@code WRONG_CREDENTIALS}; {@code TOO_MANY_TRIES} with the seconds to
   *     wait; {@code SECOND_FACTOR_NEEDED}
   */
  public Session.Started withPassword(
      Realm realm, String typedEmail, String password, Device device) {
    return begin(realm, typedEmail, password, device)
        .started()
        .orElseThrow(() -> new DomainException(ErrorCode.SECOND_FACTOR_NEEDED));
  }

  /**
   * Lets in whoever knows the password, or as far as the second factor.
   *
   * @param typedEmail as typed; anything is allowed and answered alike
   * @throws DomainException {@code WRONG_CREDENTIALS}; {@code TOO_MANY_TRIES} with the seconds to
   *     wait
   */
  public SignInStep begin(Realm realm, String typedEmail, String password, Device device) {
    Optional<EmailAddress> email = EmailAddress.find(typedEmail);
    Optional<StoredPassword> known = email.flatMap(address -> stored.find(realm, address));
    SignInTries.Try thisTry = tries.of(realm, subject(email, typedEmail), device, known);
    thisTry.count();
    String hash = known.map(StoredPassword::hash).orElse(null);
    if (!passwords.matches(password, hash)) {
      LOG.info("log-in refused: realm {}, from {}", realm, device.address());
      throw new DomainException(ErrorCode.WRONG_CREDENTIALS);
    }
    thisTry.giveBack();
    StoredPassword right = known.orElseThrow();
    if (passwords.isOutdated(hash)) {
      stored.refresh(realm, right, passwords.hash(password));
    }
    LOG.info(
        "password right: realm {}, person {}, from {}", realm, right.owner(), device.address());
    return second.enter(realm, right.owner(), device);
  }

  private static String subject(Optional<EmailAddress> email, String typed) {
    String text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    return email
        .map(EmailAddress::value)
        .orElse(text.substring(0, Math.min(LONGEST_SUBJECT, text.length())));
  }
}
