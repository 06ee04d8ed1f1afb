package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What an agent types behind a slash to get a canned response (S1.2). Two codes that differ only in
 * case or accents are the same one.
 *
 * @param value 1 to {@value #LONGEST} letters, digits, {@code -} and {@code _}
 */
public record ShortCode(String value) {
  /** The most characters of a short code. */
  public static final int LONGEST = 60;

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_-]+");

  /** Refuses what {@link #of} would have refused. */
  public ShortCode {
    if (!CODE.matcher(value).matches() || value.length() > LONGEST) {
      throw new IllegalArgumentException("not a short code");
    }
  }

  /**
   * The code that somebody typed, without space around it and without the slash that belongs to the
   * composer.
   *
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG} or {@code
   *     SHORT_CODE_INVALID} at {@code short_code}
   */
  public static ShortCode of(String typed) {
    String bare = typed == null ? "" : typed.strip().replaceFirst("^/", "");
    String code = Normalizer.normalize(bare, Normalizer.Form.NFC);
    if (code.isEmpty()) {
      throw DomainException.at("short_code", ErrorCode.VALUE_REQUIRED);
    }
    if (code.length() > LONGEST) {
      throw DomainException.at("short_code", ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    if (!CODE.matcher(code).matches()) {
      throw DomainException.at("short_code", ErrorCode.SHORT_CODE_INVALID);
    }
    return new ShortCode(code);
  }

  @Override
  public String toString() {
    return value;
  }
}
