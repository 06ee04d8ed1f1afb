package app.atende.attributes.internal;

import app.atende.accounts.Words;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeType;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What may stand as the value of a custom attribute, and how a value that stands there is typed.
 * Values are of the kinds that JSON gives back as it got them: texts, numbers, booleans.
 */
public final class ValueRules {

  private static final String VALUE = "value";
  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_LINK = 2048;
  private static final int DAY = 10;

  /** As many digits as a number of JSON keeps everywhere. */
  private static final int MOST_DIGITS = 15;

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");

  private ValueRules() {}

  /**
   * What was typed, as it is kept.
   *
   * @param edit which values the attribute lets through
   * @throws DomainException at {@code value}: {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG},
   *     {@code NUMBER_INVALID}, {@code URL_INVALID}, {@code DATE_INVALID}, {@code
   *     VALUE_NOT_LISTED}, {@code VALUE_MISMATCH} with the hint of a text's form, {@code
   *     VALUE_INVALID}
   */
  public static Object value(AttributeType type, AttributeEdit edit, String typed) {
    int most = type == AttributeType.LINK ? LONGEST_LINK : LONGEST_TEXT;
    String text = Words.optional(VALUE, typed, most);
    if (text == null) {
      throw DomainException.at(VALUE, ErrorCode.VALUE_REQUIRED);
    }
    return switch (type) {
      case TEXT -> text(text, edit);
      case NUMBER, CURRENCY, PERCENT -> number(text);
      case LINK -> link(text);
      case DATE -> day(text);
      case LIST -> listed(text, edit);
      case CHECKBOX -> yesOrNo(text);
    };
  }

  private static String text(String text, AttributeEdit edit) {
    if (edit.pattern() != null && !TextPattern.of(edit.pattern()).fits(text)) {
      throw edit.hint() == null
          ? DomainException.at(VALUE, ErrorCode.VALUE_INVALID)
          : DomainException.at(VALUE, ErrorCode.VALUE_MISMATCH, edit.hint());
    }
    return text;
  }

  private static Number number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw DomainException.at(VALUE, ErrorCode.NUMBER_INVALID);
    }
    BigDecimal number = new BigDecimal(text).stripTrailingZeros();
    if (number.precision() > MOST_DIGITS) {
      throw DomainException.at(VALUE, ErrorCode.NUMBER_INVALID);
    }
    if (number.scale() > 0) {
      return number.doubleValue();
    }
    long whole = number.longValueExact();
    if (whole == (int) whole) {
      return (int) whole;
    }
    return whole;
  }

  private static String link(String text) {
    if (!isLink(text)) {
      throw DomainException.at(VALUE, ErrorCode.URL_INVALID);
    }
    return text;
  }

  /** Whether this is an address of the web that hides neither a script nor another host. */
  public static boolean isLink(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException broken) {
      return false;
    }
  }

  private static String day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return day.toString();
      }
    } catch (DateTimeException none) {
      throw DomainException.at(VALUE, ErrorCode.DATE_INVALID);
    }
    throw DomainException.at(VALUE, ErrorCode.DATE_INVALID);
  }

  private static String listed(String text, AttributeEdit edit) {
    if (!edit.choices().contains(text)) {
      throw DomainException.at(VALUE, ErrorCode.VALUE_NOT_LISTED);
    }
    return text;
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw DomainException.at(VALUE, ErrorCode.VALUE_INVALID);
    };
  }

  /**
   * A value as it would be typed; empty for none. Programs may keep anything under a key: a day may
   * stand there with an hour behind it, which is left away.
   */
  public static String text(AttributeType type, Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).toPlainString();
    }
    String text = value.toString();
    return type == AttributeType.DATE && text.length() > DAY ? text.substring(0, DAY) : text;
  }
}
