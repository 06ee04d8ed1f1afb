package app.atende.transfers.internal;

import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.Attributes;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.PhoneNumber;
import app.atende.people.EmailAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand in a cell, by the rules of the form, in the spellings that spreadsheets give to
 * days, numbers and yes or no.
 */
final class CellRules {

  private static final int LONGEST = 255;
  private static final int LONGEST_BIO = 1000;
  private static final String PHONES_AT_HOME = "BR";
  private static final Set<String> YES =
      Set.of("true", "verdadeiro", "sim", "s", "yes", "y", "1", "x");
  private static final Set<String> NO = Set.of("false", "falso", "não", "nao", "n", "no", "0");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern ISO_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*");
  private static final Pattern COMMA = Pattern.compile("([+-]?\\d{1,15}),(\\d{1,15})");
  private static final List<Locale> TONGUES = List.of(new Locale("pt", "BR"), Locale.ENGLISH);
  private static final Map<String, String> COUNTRIES = countries();

  private CellRules() {}

  private static Map<String, String> countries() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      TONGUES.forEach(
          tongue ->
              codes.put(Headings.plain(new Locale("", code).getDisplayCountry(tongue)), code));
      codes.put(Headings.plain(code), code);
    }
    return Map.copyOf(codes);
  }

  /** A line of text of at most 255 characters. */
  static String line(String cell) {
    return within(cell.replaceAll("\\s*\\p{Cntrl}+\\s*", " ").strip(), LONGEST);
  }

  /** A text of at most a thousand characters. */
  static String lines(String cell) {
    return within(cell.strip(), LONGEST_BIO);
  }

  private static String within(String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new DomainException(ErrorCode.VALUE_TOO_LONG, most);
    }
    return text;
  }

  static String email(String cell) {
    return EmailAddress.of(cell).value();
  }

  /** A number as people of Brazil write it; with a plus sign it may be anybody's. */
  static String phone(String cell) {
    return PhoneNumber.parse(cell, PHONES_AT_HOME)
        .orElseThrow(() -> new DomainException(ErrorCode.PHONE_INVALID))
        .e164();
  }

  /** The code of a country, of which the code or the name in either language is told. */
  static String country(String cell) {
    String code = COUNTRIES.get(Headings.plain(cell));
    if (code == null) {
      throw new DomainException(ErrorCode.VALUE_NOT_LISTED);
    }
    return code;
  }

  static boolean yesOrNo(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      throw new DomainException(ErrorCode.VALUE_INVALID);
    }
    return YES.contains(word);
  }

  /**
   * The value of an attribute of the account's own.
   *
   * @param tongue of whoever sent the table: people who speak English write the month first
   * @throws DomainException what {@link AttributeSummary#set} refuses
   */
  static Object own(AttributeSummary definition, String cell, Locale tongue) {
    String typed = typed(definition, cell.strip(), tongue);
    return definition.set(Attributes.NONE, TypedValue.of(typed)).values().get(definition.key());
  }

  private static String typed(AttributeSummary definition, String cell, Locale tongue) {
    AttributeType type = definition.type();
    if (type.isNumber()) {
      Matcher comma = COMMA.matcher(cell);
      return comma.matches() ? comma.group(1) + "." + comma.group(2) : cell;
    }
    return switch (type) {
      case DATE -> day(cell, tongue);
      case CHECKBOX -> Boolean.toString(yesOrNo(cell));
      case LIST ->
          definition.choices().stream().filter(cell::equalsIgnoreCase).findFirst().orElse(cell);
      default -> cell;
    };
  }

  private static String day(String cell, Locale tongue) {
    Matcher day = DAY.matcher(cell);
    if (!day.matches()) {
      return ISO_MOMENT.matcher(cell).matches() ? cell.substring(0, "2026-11-30".length()) : cell;
    }
    boolean monthFirst = tongue.getLanguage().equals("en") && cell.indexOf('/') > 0;
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
