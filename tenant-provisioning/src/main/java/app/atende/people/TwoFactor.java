package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.DuplicateKeyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second factor of users: an authenticator app and, for the day on which it is lost, ten
 * recovery codes. The key stands sealed, the recovery codes as hashes; every code works once, also
 * when two use it at the same moment. Tries are counted (ADR 0036).
 */
@ApplicationScoped
public class TwoFactor {
  private static final Logger LOG = LoggerFactory.getLogger(TwoFactor.class);
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final int LONGEST_CODE = 100;

  private final ControlDatabase control;
  private final SecretBox box;
  private final Throttle throttle;
  private final CurrentPassword password;
  private final Sessions sessions;
  private final Now now;

  /** The second factors in this control schema. */
  @Inject
  public TwoFactor(
      ControlDatabase control,
      SecretBox box,
      Throttle throttle,
      Passwords passwords,
      Sessions sessions,
      Now now) {
    this.control = control;
    this.box = box;
    this.throttle = throttle;
    this.password = new CurrentPassword(control, passwords, throttle);
    this.sessions = sessions;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected TwoFactor() {
    this(null, null, null, null, null, null);
  }

  /**
   * How it stands with somebody who has turned it on.
   *
   * @param since when he did
   * @param codesLeft how many recovery codes he has not used
   */
  public record Standing(Instant since, int codesLeft) {}

  /** How it stands; empty when it is off. */
  public Optional<Standing> of(UserId user) {
    return control.find(
        "SELECT f.created_at, (SELECT COUNT(*) FROM recovery_code r WHERE r.user_id = f.user_id"
            + " AND r.used_at IS NULL) AS codes FROM two_factor f WHERE f.user_id = ?",
        row -> new Standing(row.instant("created_at"), (int) row.number("codes")),
        user.value());
  }

  /** Whether it is on. */
  public boolean isOn(UserId user) {
    return of(user).isPresent();
  }

  /** The members of an account who have turned it on. */
  public Set<Long> holders(TenantId account) {
    return control
        .list(
            "SELECT f.user_id FROM two_factor f JOIN membership m ON m.user_id = f.user_id"
                + " WHERE m.account_id = ?",
            row -> row.number("user_id"),
            account.value())
        .stream()
        .collect(Collectors.toSet());
  }

  /** A new key for somebody's app; nothing is kept of it before he confirms it. */
  public AuthenticatorKey newKey(String issuer, EmailAddress owner) {
    return AuthenticatorKey.of(AuthenticatorCodes.newKey(), issuer, owner);
  }

  /**
   * Turns it on for somebody whose app shows the right code. His other sessions end: they were
   * opened without it.
   *
   * @return his recovery codes, which nobody can show again
   * @throws DomainException {@code CODE_INVALID} at {@code code}, {@code TOO_MANY_TRIES}; {@code
   *     STALE_EDIT} when it is on already; {@code VALUE_INVALID} for a key that is none of ours
   */
  public List<String> turnOn(Session session, String key, String typed) {
    UserId user = session.user();
    if (!AuthenticatorCodes.isKey(key)) {
      throw new DomainException(ErrorCode.VALUE_INVALID);
    }
    String subject = signedIn(user);
    throttle.take(Limit.SECOND_FACTOR, subject);
    OptionalLong step = AuthenticatorCodes.stepOf(key, plain(typed), now.instant());
    long first = step.orElseThrow(TwoFactor::wrong);
    throttle.clear(Limit.SECOND_FACTOR, subject);
    List<String> codes = keep(user, key, first);
    sessions.endOthers(session);
    LOG.info("second factor turned on: person {}", user);
    return codes;
  }

  private List<String> keep(UserId user, String key, long step) {
    try {
      return control.inTransaction(
          tx -> {
            tx.update(
                "INSERT INTO two_factor (user_id, secret, last_step, created_at)"
                    + " VALUES (?, ?, ?, ?)",
                user.value(),
                box.seal(key),
                step,
                now.instant());
            return RecoveryCodes.replace(tx, user);
          });
    } catch (DuplicateKeyException on) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
  }

  /**
   * Turns it off; off already, it stays so.
   *
   * @param typed a code of the app or a recovery code
   * @throws DomainException {@code PASSWORD_WRONG} at {@code current_password}, {@code
   *     CODE_INVALID} at {@code code}, {@code TOO_MANY_TRIES}
   */
  public void turnOff(Session session, String current, String typed) {
    prove(session, current, typed);
    reset(session.user());
  }

  /**
   * Makes other recovery codes; the former are worth nothing.
   *
   * @return the new ones, which nobody can show again
   * @throws DomainException as {@link #turnOff}
   */
  public List<String> renewCodes(Session session, String current, String typed) {
    prove(session, current, typed);
    return control.inTransaction(tx -> RecoveryCodes.replace(tx, session.user()));
  }

  /** Turns it off for somebody who has lost both, by who may decide over him. */
  public void reset(UserId user) {
    control.update("DELETE FROM two_factor WHERE user_id = ?", user.value());
    LOG.info("second factor turned off: person {}", user);
  }

  private void prove(Session session, String current, String typed) {
    password.check(session, current);
    use(session.user(), typed, signedIn(session.user()));
  }

  /**
   * Uses a code up.
   *
   * @param subject for whom tries are counted
   * @throws DomainException {@code CODE_INVALID} at {@code code}; {@code TOO_MANY_TRIES}
   */
  void use(UserId user, String typed, String subject) {
    throttle.take(Limit.SECOND_FACTOR, subject);
    String code = plain(typed);
    boolean right =
        SIX_DIGITS.matcher(code).matches()
            ? isOfApp(user, code)
            : RecoveryCodes.use(control, user, code, now.instant());
    if (!right) {
      throw wrong();
    }
    throttle.clear(Limit.SECOND_FACTOR, subject);
  }

  /** A step counts once, and so do all before it. */
  private boolean isOfApp(UserId user, String code) {
    OptionalLong step =
        control
            .find(
                "SELECT secret FROM two_factor WHERE user_id = ?",
                row -> row.bytes("secret"),
                user.value())
            .map(secret -> AuthenticatorCodes.stepOf(box.openText(secret), code, now.instant()))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        && control.update(
                "UPDATE two_factor SET last_step = ? WHERE user_id = ? AND last_step < ?",
                step.getAsLong(),
                user.value(),
                step.getAsLong())
            > 0;
  }

  private static String signedIn(UserId user) {
    return user + "|signed-in";
  }

  /** As people type it: with spaces and hyphens. */
  private static String plain(String typed) {
    boolean odd = typed == null || typed.length() > LONGEST_CODE;
    return odd ? "" : typed.replaceAll("[\\s-]", "");
  }

  private static DomainException wrong() {
    return DomainException.at("code", ErrorCode.CODE_INVALID);
  }
}
