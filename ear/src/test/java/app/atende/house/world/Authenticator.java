package app.atende.house.world;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * An authenticator app with one key.
 *
 * @param key as it stands on the page, with or without spaces
 */
public record Authenticator(String key) {
  private static final Duration STEP = Duration.ofSeconds(30);

  /**
   * What it shows now, or so many steps from now.
   *
   * @param steps −1, 0 or 1: what a clock may be late or early
   */
  public String shows(int steps) {
    byte[] secret = new Base32().decode(key.replaceAll("\\s", ""));
    Instant when = Instant.now().plus(STEP.multipliedBy(steps));
    try {
      return new TimeBasedOneTimePasswordGenerator(STEP)
          .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), when);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
