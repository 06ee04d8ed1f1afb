package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A normalised e-mail address: lower case, no surrounding space, international domains in their
 * ASCII form. Two addresses are the same person exactly when these texts are equal, so nobody
 * compares addresses by other rules.
 *
 * @param value the normalised text, at most 254 characters
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final int LONGEST_LOCAL_PART = 64;

  /** Refuses what is not normalised; use {@link #of} for what people type. */
  public EmailAddress {
    if (!isNormalised(value)) {
      throw new IllegalArgumentException("Not a normalised e-mail address");
    }
  }

  /**
   * Reads what somebody typed.
   *
   * @throws DomainException {@code EMAIL_INVALID} when it is no address we can write to
   */
  public static EmailAddress of(String typed) {
    return find(typed).orElseThrow(() -> DomainException.at("email", ErrorCode.EMAIL_INVALID));
  }

  /** Like {@link #of}, but empty instead of an error; null is empty. */
  public static Optional<EmailAddress> find(String typed) {
    if (typed == null || typed.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String text = typed.strip().toLowerCase(Locale.ROOT);
    int at = text.lastIndexOf('@');
    if (at < 1) {
      return Optional.empty();
    }
    String address = text.substring(0, at + 1) + asciiDomain(text.substring(at + 1));
    return isNormalised(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
  }

  private static String asciiDomain(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  private static boolean isNormalised(String text) {
    if (text == null || text.length() > LONGEST) {
      return false;
    }
    int at = text.lastIndexOf('@');
    return at > 0
        && at <= LONGEST_LOCAL_PART
        && LOCAL_PART.matcher(text.substring(0, at)).matches()
        && DOMAIN.matcher(text.substring(at + 1)).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
