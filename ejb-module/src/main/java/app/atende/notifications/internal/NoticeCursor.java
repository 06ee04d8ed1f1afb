package app.atende.notifications.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of notices: the last one that was shown.
 *
 * @param at to the microsecond, as the column keeps it
 */
record NoticeCursor(Instant at, long id) {

  private static final Pattern WORD = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

  /** As it stands in addresses. */
  String word() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }

  /** Reads it back; throws {@code VALUE_INVALID}. */
  static NoticeCursor of(String word) {
    Matcher match = WORD.matcher(word);
    if (!match.matches()) {
      throw DomainException.at("cursor", ErrorCode.VALUE_INVALID);
    }
    return new NoticeCursor(
        Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
        Long.parseLong(match.group(2)));
  }
}
