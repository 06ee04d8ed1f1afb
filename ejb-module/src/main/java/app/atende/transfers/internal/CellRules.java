package app.atende.transfers.internal;

import app.atende.attributes.AttributeSummary;
import app.atende.attributes.WrittenValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.PhoneNumber;
import app.atende.people.EmailAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What may stand in a cell, by the rules of the form, in the spellings that spreadsheets give to
 * it.
 */
final class CellRules {

  private static final int LONGEST = 255;
  private static final int LONGEST_BIO = 1000;
  private static final String PHONES_AT_HOME = "BR";
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
    return WrittenValue.isYes(cell);
  }

  /**
   * The value of an attribute of the account's own.
   *
   * @param tongue of whoever sent the table: people who speak English write the month first
   * @throws DomainException what {@link AttributeSummary#set} refuses
   */
  static Object own(AttributeSummary definition, String cell, Locale tongue) {
    return WrittenValue.read(definition, cell, () -> tongue);
  }
}
