package app.atende.accounts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;

/**
 * Short texts that people type into settings: stripped, of bounded length, on one line (X17, X29).
 * For all rooms.
 */
public final class Words {
  private static final int LONGEST = 255;

  private Words() {}

  /**
   * A text of 1 to 255 characters.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code VALUE_TOO_LONG} or {@code VALUE_INVALID}
   *     at the field
   */
  public static String required(String field, String typed) {
    String text = optional(field, typed, LONGEST);
    if (text == null) {
      throw DomainException.at(field, ErrorCode.NAME_REQUIRED);
    }
    return text;
  }

  /**
   * A text of at most so many characters on one line; null when there is none.
   *
   * @throws DomainException {@code VALUE_TOO_LONG} or {@code VALUE_INVALID} at the field
   */
  public static String optional(String field, String typed, int most) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > most) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, most);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID);
    }
    return text.isEmpty() ? null : text;
  }

  /** The same, but with line breaks and tabs allowed. */
  public static String optionalLines(String field, String typed, int most) {
    String text = typed == null ? "" : typed.strip();
    String oneLine = text.replace("\r", "").replace("\n", "").replace("\t", "");
    if (text.length() > most) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, most);
    }
    optional(field, oneLine, most);
    return text.isEmpty() ? null : text;
  }
}
