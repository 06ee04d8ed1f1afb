package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.FilterAttribute;
import app.atende.conversations.FilterOperator;
import app.atende.conversations.Priority;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What may stand behind an operator. */
public final class FilterValues {

  /** The word for a priority that nobody chose. */
  public static final String NO_PRIORITY = "none";

  private static final int LONGEST = 100;
  private static final int MOST_DAYS = 998;
  private static final Pattern WRITTEN = Pattern.compile("(?:[A-Za-z0-9-]|_[0-9A-Fa-f]{2})*");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");
  private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

  private FilterValues() {}

  /**
   * The value, if it may stand there.
   *
   * @param written as it stands in addresses: what is no letter, digit or hyphen as {@code _} and
   *     two hexadecimal digits for each of its bytes
   * @param at what the value is called in refusals
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}, {@code VALUE_INVALID},
   *     {@code DAYS_OUT_OF_RANGE}
   */
  public static String checked(
      FilterAttribute attribute, FilterOperator operator, String written, String at) {
    if (!WRITTEN.matcher(written).matches()) {
      throw DomainException.at(at, ErrorCode.VALUE_INVALID);
    }
    String value = URLDecoder.decode(written.replace('_', '%'), StandardCharsets.UTF_8).strip();
    if (value.isEmpty()) {
      throw DomainException.at(at, ErrorCode.VALUE_REQUIRED);
    }
    if (value.length() > LONGEST) {
      throw DomainException.at(at, ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    if (operator == FilterOperator.DAYS_BEFORE) {
      return daysIn(value, at);
    }
    if (!isOf(attribute.kind(), value)) {
      throw DomainException.at(at, ErrorCode.VALUE_INVALID);
    }
    return value;
  }

  private static String daysIn(String value, String at) {
    int days = DAYS.matcher(value).matches() ? Integer.parseInt(value) : 0;
    if (days < 1 || days > MOST_DAYS) {
      throw DomainException.at(at, ErrorCode.DAYS_OUT_OF_RANGE, 1, MOST_DAYS);
    }
    return Integer.toString(days);
  }

  private static boolean isOf(FilterAttribute.Kind kind, String value) {
    return switch (kind) {
      case STATUS ->
          ConversationStatus.ofWord(value).filter(s -> s.word().equals(value)).isPresent();
      case PRIORITY -> value.equals(NO_PRIORITY) || Priority.ofWord(value).isPresent();
      case ID -> ID.matcher(value).matches();
      case NUMBER -> DIGITS.matcher(value).matches();
      case DAY -> isDay(value);
    };
  }

  private static boolean isDay(String value) {
    try {
      return DAY.matcher(value).matches() && LocalDate.parse(value) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
