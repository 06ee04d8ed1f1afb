package app.atende.contacts.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactField;
import app.atende.contacts.ContactOperator;
import app.atende.contacts.ContactValueKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What may stand behind an operator of a filter of contacts. */
public final class CriterionValues {

  private static final int LONGEST = 100;
  private static final int MOST_DAYS = 998;
  private static final Pattern WRITTEN = Pattern.compile("(?:[A-Za-z0-9-]|_[0-9A-Fa-f]{2})*");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");
  private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

  private CriterionValues() {}

  /**
   * The value, if it may stand there.
   *
   * @param written as it stands in addresses: what is no letter, digit or hyphen as {@code _} and
   *     two hexadecimal digits for each of its bytes
   * @param at what the value is called in refusals
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG}, {@code VALUE_INVALID},
   *     {@code NUMBER_INVALID}, {@code DAYS_OUT_OF_RANGE}
   */
  public static String checked(
      ContactField field, ContactOperator operator, String written, String at) {
    if (!WRITTEN.matcher(written).matches()) {
      throw DomainException.at(at, ErrorCode.VALUE_INVALID);
    }
    String value = URLDecoder.decode(written.replace('_', '%'), StandardCharsets.UTF_8).strip();
    if (value.isEmpty()) {
      throw DomainException.at(at, ErrorCode.VALUE_REQUIRED);
    }
    if (value.codePointCount(0, value.length()) > LONGEST) {
      throw DomainException.at(at, ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    if (operator == ContactOperator.DAYS_BEFORE) {
      return daysIn(value, at);
    }
    if (field.kind() == ContactValueKind.NUMBER && !NUMBER.matcher(value).matches()) {
      throw DomainException.at(at, ErrorCode.NUMBER_INVALID);
    }
    if (!isOf(field.kind(), value)) {
      throw DomainException.at(at, ErrorCode.VALUE_INVALID);
    }
    return value;
  }

  /** The value as it stands in addresses. */
  public static String written(String value) {
    StringBuilder written = new StringBuilder();
    for (char c : URLEncoder.encode(value, StandardCharsets.UTF_8).toCharArray()) {
      switch (c) {
        case '%' -> written.append('_');
        case '+' -> written.append("_20");
        case '.', '*', '_' -> written.append('_').append(Integer.toHexString(c));
        default -> written.append(c);
      }
    }
    return written.toString();
  }

  private static String daysIn(String value, String at) {
    int days = DAYS.matcher(value).matches() ? Integer.parseInt(value) : 0;
    if (days < 1 || days > MOST_DAYS) {
      throw DomainException.at(at, ErrorCode.DAYS_OUT_OF_RANGE, 1, MOST_DAYS);
    }
    return Integer.toString(days);
  }

  private static boolean isOf(ContactValueKind kind, String value) {
    return switch (kind) {
      case TEXT, CODE, CHOICE, GONE -> value.chars().noneMatch(Character::isISOControl);
      case PHONE ->
          PHONE.matcher(value).matches() && value.chars().anyMatch(c -> c >= '0' && c <= '9');
      case COUNTRY -> COUNTRY.matcher(value).matches();
      case LABEL -> ID.matcher(value).matches();
      case FLAG -> value.equals("true") || value.equals("false");
      case NUMBER -> true;
      case MOMENT, DAY -> isDay(value);
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
