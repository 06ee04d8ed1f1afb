package app.atende.attributes.internal;

import app.atende.attributes.Attributes;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A custom attribute of a contact or conversation as filters ask for it.
 *
 * @param key under which it stands; one that a definition can have
 * @param text the value as it would be typed, cut to what an index takes
 * @param number the value if it is a number, else null
 * @param day the value if it begins with a day, else null
 */
record ValueRow(String key, String text, Double number, LocalDate day) {

  private static final int LONGEST = 255;
  private static final int DAY = 10;
  private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_.-]{1,64}");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*", Pattern.DOTALL);

  /** The rows of these attributes; lists, objects and keys that no definition has are left out. */
  static List<ValueRow> of(Attributes attributes) {
    return attributes.values().entrySet().stream()
        .map(ValueRow::of)
        .filter(Objects::nonNull)
        .toList();
  }

  private static ValueRow of(Map.Entry<String, Object> entry) {
    if (!KEY.matcher(entry.getKey()).matches()) {
      return null;
    }
    Object value = entry.getValue();
    if (value instanceof Number number) {
      String text = new BigDecimal(number.toString()).toPlainString();
      return new ValueRow(entry.getKey(), cut(text), number.doubleValue(), null);
    }
    if (value instanceof String || value instanceof Boolean) {
      String text = value.toString();
      return new ValueRow(entry.getKey(), cut(text), number(text), day(text));
    }
    return null;
  }

  private static String cut(String text) {
    int letters = text.codePointCount(0, text.length());
    return letters <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private static Double number(String text) {
    return NUMBER.matcher(text).matches() ? Double.valueOf(text) : null;
  }

  private static LocalDate day(String text) {
    try {
      return DATE.matcher(text).matches() ? LocalDate.parse(text.substring(0, DAY)) : null;
    } catch (DateTimeException none) {
      return null;
    }
  }
}
