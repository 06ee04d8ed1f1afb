package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;

/** Names and titles as people type them: trimmed, one line, of limited length. */
final class ShortText {
  private ShortText() {}

  /**
   * A text that must be there.
   *
   * @throws DomainException {@code VALUE_REQUIRED} or {@code VALUE_TOO_LONG} at the field
   */
  static String required(String field, String typed, int longest) {
    String text = optional(field, typed, longest);
    if (text == null) {
      throw DomainException.at(field, ErrorCode.VALUE_REQUIRED, field);
    }
    return text;
  }

  /**
   * A text that may be missing: null when nothing but space was typed. Line breaks and other
   * control characters become spaces, so that no name can carry a header or forge a log line.
   *
   * @throws DomainException {@code VALUE_TOO_LONG} at the field
   */
  static String optional(String field, String typed, int longest) {
    if (typed == null) {
      return null;
    }
    String text = typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ").strip();
    if (text.length() > longest) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, longest);
    }
    return text.isEmpty() ? null : text;
  }
}
