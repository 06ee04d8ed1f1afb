package app.atende.people;

import app.atende.config.Tokens;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an authenticator app shows (RFC 6238): six digits that change every thirty seconds, by
 * HMAC-SHA-1, as every app understands it. A clock may be one step ahead or behind.
 */
final class AuthenticatorCodes {
  private static final int KEY_BYTES = 20;
  private static final long STEP = Duration.ofSeconds(30).toSeconds();
  private static final int DRIFT = 1;

  private AuthenticatorCodes() {}

  /** A new key of 160 random bits, in Base32. */
  static String newKey() {
    return new Base32().encodeToString(Tokens.randomBytes(KEY_BYTES));
  }

  /** Whether this is a key of ours. */
  static boolean isKey(String key) {
    return key != null && key.matches("[A-Z2-7]{32}");
  }

  /** The step in which this code is right, the newest first; empty when it is wrong. */
  static OptionalLong stepOf(String key, String code, Instant at) {
    long now = at.getEpochSecond() / STEP;
    return LongStream.rangeClosed(-DRIFT, DRIFT)
        .map(drift -> now - drift)
        .filter(step -> Tokens.same(codeOf(key, step), code))
        .findFirst();
  }

  /** The code of this step. */
  static String codeOf(String key, long step) {
    Key secret = new SecretKeySpec(new Base32().decode(key), "HmacSHA1");
    try {
      return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(STEP))
          .generateOneTimePasswordString(secret, Instant.ofEpochSecond(step * STEP));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("Any bytes are a key for HMAC-SHA-1", e);
    }
  }
}
