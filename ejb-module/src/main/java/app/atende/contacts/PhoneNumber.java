package app.atende.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A phone number in its international spelling, and the key under which it is found.
 *
 * <p>Brazilian mobile numbers are written with and without their ninth digit; WhatsApp knows many
 * of them without. Both spellings have one key, so both find the same contact.
 *
 * @param e164 {@code +}, country code, number: what is shown and sent
 * @param key the canonical spelling: what is unique
 */
public record PhoneNumber(String e164, String key) {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int BRAZIL = 55;
  private static final int AREA_AND_EIGHT = 10;
  private static final int AREA = 2;
  private static final int MOST_DIGITS = 15;
  private static final int FEWEST_DIGITS = 5;

  /**
   * Reads a number as people of a country write it; with a {@code +} it may be anybody's.
   *
   * @param region two capital letters, such as {@code BR}
   * @return empty when it cannot be a number there
   */
  public static Optional<PhoneNumber> parse(String text, String region) {
    if (text == null
        || text.strip().startsWith("+")
        || !PHONES.getSupportedRegions().contains(region)) {
      return parse(text);
    }
    try {
      Phonenumber.PhoneNumber number = PHONES.parse(text.strip(), region);
      return PHONES.isPossibleNumber(number)
          ? parse(PHONES.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** The countries that have numbers, as two capital letters, and the code of each. */
  public static Map<String, Integer> countryCodes() {
    return PHONES.getSupportedRegions().stream()
        .collect(Collectors.toMap(region -> region, PHONES::getCountryCodeForRegion));
  }

  /** The country of a number in its international spelling; empty when it is nobody's. */
  public static Optional<String> regionOf(String e164) {
    try {
      return Optional.ofNullable(PHONES.getRegionCodeForNumber(PHONES.parse(e164, null)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a number with its country code. Blanks, hyphens, dots and brackets are passed over.
   *
   * @return empty when it has no {@code +} or cannot be a number of anybody
   */
  public static Optional<PhoneNumber> parse(String text) {
    if (text == null || !text.strip().startsWith("+")) {
      return Optional.empty();
    }
    try {
      Phonenumber.PhoneNumber number = PHONES.parse(text.strip(), null);
      String e164 = PHONES.format(number, PhoneNumberFormat.E164);
      int digits = e164.length() - 1;
      return digits < FEWEST_DIGITS || digits > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(new PhoneNumber(e164, keyOf(number, e164)));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static String keyOf(Phonenumber.PhoneNumber number, String e164) {
    String national = PHONES.getNationalSignificantNumber(number);
    boolean lacksNinth =
        number.getCountryCode() == BRAZIL
            && national.length() == AREA_AND_EIGHT
            && national.charAt(AREA) >= '6';
    return lacksNinth
        ? "+" + BRAZIL + national.substring(0, AREA) + "9" + national.substring(AREA)
        : e164;
  }
}
