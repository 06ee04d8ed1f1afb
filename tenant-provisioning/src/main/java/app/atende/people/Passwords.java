package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Tokens;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Makes and checks password hashes: Argon2id with 19 MiB, 2 passes, 1 lane, 16 bytes of salt and 32
 * bytes of hash (the figures of the OWASP password storage sheet). The parameters stand in each
 * hash, so older hashes stay readable and are replaced at the next log-in.
 *
 * <p>At most as many hashes as the machine has processors are computed at once: a flood of log-ins
 * must not eat the memory of the server. Who waits longer than ten seconds for a turn is told
 * {@code UNAVAILABLE}.
 */
@ApplicationScoped
public class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Argon2Function argon =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final PasswordRules rules = new PasswordRules();
  private final String hashOfNobody = argon.hash(Tokens.random(), Tokens.random()).getResult();

  /**
   * Checks a new password against the rules and hashes it.
   *
   * @param about what others know of this person, for example name and e-mail address; must not be
   *     in the password
   * @return the encoded Argon2id hash with its parameters and salt
   * @throws DomainException {@code PASSWORD_TOO_SHORT}, {@code PASSWORD_TOO_LONG}, {@code
   *     PASSWORD_BREACHED}
   */
  public String hashNew(String password, List<String> about) {
    rules.check(password, about);
    return hash(password);
  }

  /**
   * Whether this is the password behind the hash. A null hash (an unknown person, or one who has
   * not chosen a password yet) takes exactly as long and is never a match.
   */
  public boolean matches(String password, String hash) {
    String text = PasswordRules.normalised(password);
    boolean tooLong = text.length() > 2 * PasswordRules.LONGEST;
    String against = hash == null || tooLong ? hashOfNobody : hash;
    String tried = tooLong ? "" : text;
    boolean same =
        inTurn(
            () -> Password.check(tried, against).with(Argon2Function.getInstanceFromHash(against)));
    return same && hash != null && !tooLong;
  }

  /** Whether a hash was made with other parameters than today's and should be made again. */
  boolean isOutdated(String hash) {
    Argon2Function used = Argon2Function.getInstanceFromHash(hash);
    return !used.equals(argon);
  }

  /** Hashes without checking the rules: for a password that has just proved right. */
  String hash(String password) {
    String text = PasswordRules.normalised(password);
    return inTurn(() -> Password.hash(text).addRandomSalt(SALT_BYTES).with(argon).getResult());
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new DomainException(ErrorCode.UNAVAILABLE);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new DomainException(ErrorCode.UNAVAILABLE);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
