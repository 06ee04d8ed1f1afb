package app.atende.people;

import app.atende.config.Now;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Cookies that say «this person has logged in from this browser before». While strangers guess at
 * somebody's password and his address is closed to unknown browsers, his own are still let in, and
 * counted each by itself. The cookie opens nothing: the password is asked all the same.
 *
 * <p>A cookie is {@code <owner>.<random>.<second of issue>.<signature>}, good for 180 days.
 */
@ApplicationScoped
public class KnownDevices {
  /** How long a browser stays known after a log-in. */
  public static final Duration LIFETIME = Duration.ofDays(180);

  private static final int PARTS = 4;
  private static final int LONGEST = 200;
  private static final int RANDOM_LETTERS = 16;

  private final SecretBox box;
  private final Now now;

  /** Cookies signed with the keys of this box. */
  @Inject
  public KnownDevices(SecretBox box, Now now) {
    this.box = box;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected KnownDevices() {
    this(null, null);
  }

  /** A cookie for the browser with which this person has just proved himself. */
  public String issue(Realm realm, long owner) {
    String said =
        owner + "." + Tokens.randomLetters(RANDOM_LETTERS) + "." + now.instant().getEpochSecond();
    return said + "." + signature(realm, said);
  }

  /**
   * The name of the device, when the cookie is ours, this person's, and not too old.
   *
   * @param cookie may be null or anything
   */
  public Optional<String> nameOf(Realm realm, long owner, String cookie) {
    if (cookie == null || cookie.length() > LONGEST) {
      return Optional.empty();
    }
    String[] parts = cookie.split("\\.", -1);
    if (parts.length != PARTS || !parts[0].equals(Long.toString(owner))) {
      return Optional.empty();
    }
    String said = cookie.substring(0, cookie.lastIndexOf('.'));
    return Tokens.same(signature(realm, said), parts[PARTS - 1]) && isFresh(parts[2])
        ? Optional.of(parts[1])
        : Optional.empty();
  }

  /** Asked only of seconds that we signed. */
  private boolean isFresh(String second) {
    Instant issued = Instant.ofEpochSecond(Long.parseLong(second));
    return issued.plus(LIFETIME).isAfter(now.instant());
  }

  private String signature(Realm realm, String said) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(box.sign("known-device/" + realm, said));
  }
}
