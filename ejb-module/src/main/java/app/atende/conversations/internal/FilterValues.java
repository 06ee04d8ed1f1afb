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
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,6})?");
  private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

  private FilterValues() {}

  /**
   * The key of an attribute of the account's own; empty for none.
   *
   * @param written as it stands in addresses; null for none
   */
  public static String key(String written, String at) {
    if (written == null) {
      return "";
    }
    String key = WRITTEN.matcher(written).matches() ? decoded(written) : "";
    if (key.isEmpty() || key.length() > LONGEST || key.contains("\"") || key.contains("\\")) {
      throw DomainException.at(at, ErrorCode.VALUE_INVALID);
    }
    return key;
  }

  /** The key as it stands in addresses. */
  public static String writtenKey(String key) {
    return written(key).replace("-", "_2d");
  }

  /** A value as it stands in addresses. */
  public static String written(String value) {
    StringBuilder text = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          b == '-' || b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
      text.append(plain ? String.valueOf((char) b) : String.format("_%02x", b & 0xff));
    }
    return text.toString();
  }

  private static String decoded(String written) {
    return URLDecoder.decode(written.replace('_', '%'), StandardCharsets.UTF_8).strip();
  }

  /** Whether this is a number that values are compared with. */
  public static boolean isDecimal(String value) {
    return DECIMAL.matcher(value).matches();
  }

  /** A number with a point, whichever mark it was typed with; anything else as it is. */
  public static String plainDecimal(String value) {
    return isDecimal(value) ? value.replace(',', '.') : value;
  }

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
    String value = decoded(written);
    if (value.isEmpty()) {
      throw DomainException.at(at, ErrorCode.VALUE_REQUIRED);
    }
    if (value.length() > LONGEST) {
      throw DomainException.at(at, ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    if (operator == FilterOperator.DAYS_BEFORE) {
      return daysIn(value, at);
    }
    boolean ordered = operator == FilterOperator.GREATER || operator == FilterOperator.LESS;
    if (!isOf(attribute.kind(), value) || ordered && !isDay(value) && !isDecimal(value)) {
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
      case TEXT -> value.chars().noneMatch(Character::isISOControl);
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
