package app.atende.accounts.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the audit log: the last line that was shown.
 *
 * @param at to the microsecond, as the column keeps it
 */
public record AuditCursor(Instant at, long id) {

  private static final Pattern WORD = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

  /** As it stands in addresses. */
  public String word() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
  }

  /** Reads it back; throws {@code VALUE_INVALID}. */
  static AuditCursor of(String word) {
    Matcher match = WORD.matcher(word);
    if (!match.matches()) {
      throw DomainException.at("cursor", ErrorCode.VALUE_INVALID);
    }
    return new AuditCursor(
        Instant.EPOCH.plus(Long.parseLong(match.group(1)), ChronoUnit.MICROS),
        Long.parseLong(match.group(2)));
  }
}
