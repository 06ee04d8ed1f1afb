package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.people.EmailAddress;
import app.atende.people.Users;
import app.atende.tenancy.LimitName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.IDN;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks what a provider typed or sent, and brings it into the one form that is stored. */
final class AccountCheck {

  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_JSON = 65_536;
  private static final long HIGHEST_LIMIT = 1_000_000;
  private static final Pattern SLUG = Pattern.compile("(?=.{2,40}$)[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");
  private static final ObjectMapper JSON = new ObjectMapper();

  private AccountCheck() {}

  /**
   * The whole request in its stored form; throws {@link DomainException} at the field that is bad.
   */
  static AccountRequest request(AccountRequest typed) {
    return new AccountRequest(
        profile(typed.profile()),
        terms(typed.terms()),
        typed.slug().map(AccountCheck::slug),
        typed.owner(),
        typed.app(),
        typed.once());
  }

  /** The profile in its stored form; throws {@link DomainException} at the field that is bad. */
  static AccountProfile profile(AccountProfile typed) {
    return new AccountProfile(
        name(typed.name()),
        typed.domain().map(String::strip).filter(d -> !d.isEmpty()).map(AccountCheck::domain),
        typed.supportEmail().map(String::strip).filter(e -> !e.isEmpty()).map(AccountCheck::email),
        locale(typed.locale()),
        timeZone(typed.timeZone()));
  }

  /** The terms in their stored form; throws {@link DomainException} at the field that is bad. */
  static AccountTerms terms(AccountTerms given) {
    Map<String, Long> limits = new TreeMap<>();
    given
        .limits()
        .forEach((name, value) -> limits.put(LimitName.of(name).wireName(), limit(value)));
    return new AccountTerms(
        limits,
        object("custom_attributes", given.customAttributes()),
        object("features", given.features()));
  }

  static String slug(String typed) {
    String slug = typed.strip().toLowerCase(Locale.ROOT);
    if (!SLUG.matcher(slug).matches()) {
      throw DomainException.at("slug", ErrorCode.SLUG_INVALID);
    }
    return slug;
  }

  private static String name(String typed) {
    String name = typed == null ? "" : typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]", " ").strip();
    if (name.isEmpty()) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    if (name.length() > LONGEST_NAME) {
      throw DomainException.at("name", ErrorCode.VALUE_TOO_LONG, LONGEST_NAME);
    }
    return name;
  }

  private static String domain(String typed) {
    String domain = ascii(typed).orElse("");
    if (!DOMAIN.matcher(domain).matches()) {
      throw DomainException.at("domain", ErrorCode.DOMAIN_INVALID);
    }
    return domain;
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String email(String typed) {
    return EmailAddress.find(typed)
        .orElseThrow(() -> DomainException.at("support_email", ErrorCode.EMAIL_INVALID))
        .value();
  }

  private static String locale(String locale) {
    if (locale == null || !Users.LOCALES.contains(locale)) {
      throw DomainException.at("locale", ErrorCode.UNKNOWN_LOCALE, String.valueOf(locale));
    }
    return locale;
  }

  private static String timeZone(String name) {
    if (name == null || !ZoneId.getAvailableZoneIds().contains(name)) {
      throw DomainException.at("time_zone", ErrorCode.UNKNOWN_TIME_ZONE, String.valueOf(name));
    }
    return name;
  }

  private static long limit(long value) {
    if (value < 0 || value > HIGHEST_LIMIT) {
      throw DomainException.at("limits", ErrorCode.VALUE_INVALID, value);
    }
    return value;
  }

  private static String object(String field, String json) {
    if (json.length() > LONGEST_JSON) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, LONGEST_JSON);
    }
    try {
      if (JSON.readTree(json).isObject()) {
        return json;
      }
    } catch (JsonProcessingException e) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID, field);
    }
    throw DomainException.at(field, ErrorCode.VALUE_INVALID, field);
  }
}
