package app.atende.attributes;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a custom attribute as tables and programs write it: a number with a comma, a day with
 * slashes or with an hour behind it, «sim» for a tick, a choice in other capitals. It is read into
 * what the attribute's type keeps.
 */
public final class WrittenValue {

  private static final Set<String> YES =
      Set.of("true", "verdadeiro", "sim", "s", "yes", "y", "1", "x");
  private static final Set<String> NO = Set.of("false", "falso", "não", "nao", "n", "no", "0");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");
  private static final Pattern COMMA = Pattern.compile("([+-]?\\d{1,15}),(\\d{1,15})");

  private WrittenValue() {}

  /**
   * The value as it is kept.
   *
   * @param tongue asked only for a day that is written with its year at the end: people who speak
   *     English write the month first
   * @throws DomainException what {@link AttributeSummary#set} refuses
   */
  public static Object read(AttributeSummary definition, String written, Supplier<Locale> tongue) {
    String typed = typed(definition, written.strip(), tongue);
    return definition.set(Attributes.NONE, TypedValue.of(typed)).values().get(definition.key());
  }

  /** Whether a word means yes; throws {@code VALUE_INVALID} for one that means neither. */
  public static boolean isYes(String written) {
    String word = written.strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new DomainException(ErrorCode.VALUE_INVALID);
    }
    return YES.contains(word);
  }

  private static String typed(
      AttributeSummary definition, String written, Supplier<Locale> tongue) {
    AttributeType type = definition.type();
    if (type.isNumber()) {
      Matcher comma = COMMA.matcher(written);
      return comma.matches() ? comma.group(1) + "." + comma.group(2) : written;
    }
    return switch (type) {
      case DATE -> day(written, tongue);
      case CHECKBOX -> Boolean.toString(isYes(written));
      case LIST ->
          definition.choices().stream()
              .filter(written::equalsIgnoreCase)
              .findFirst()
              .orElse(written);
      default -> written;
    };
  }

  private static String day(String written, Supplier<Locale> tongue) {
    Matcher day = DAY.matcher(written);
    if (!day.matches()) {
      boolean isMoment = ISO_MOMENT.matcher(written).matches();
      return isMoment ? written.substring(0, "2026-11-30".length()) : written;
    }
    boolean monthFirst = written.indexOf('/') > 0 && tongue.get().getLanguage().equals("en");
    int first = Integer.parseInt(day.group(1));
    int second = Integer.parseInt(day.group(2));
    try {
      return LocalDate.of(
              Integer.parseInt(day.group(3)),
              monthFirst ? first : second,
              monthFirst ? second : first)
          .toString();
    } catch (DateTimeException e) {
      throw new DomainException(ErrorCode.DATE_INVALID);
    }
  }
}
