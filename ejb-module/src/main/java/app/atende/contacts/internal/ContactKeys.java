package app.atende.contacts.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.PhoneNumber;
import app.atende.people.EmailAddress;

/**
 * The three claims by which a contact is found, checked and in their canonical spelling.
 *
 * @param identifier or null
 * @param email or null
 * @param phone or null
 */
public record ContactKeys(String identifier, String email, PhoneNumber phone) {

  private static final int LONGEST = 255;

  /**
   * Reads the claims of a profile; empty texts claim nothing.
   *
   * @throws DomainException {@code EMAIL_INVALID}, {@code PHONE_INVALID} or {@code VALUE_TOO_LONG}
   */
  public static ContactKeys of(ContactProfile profile) {
    return new ContactKeys(
        within("identifier", blankToNull(profile.identifier())),
        email(blankToNull(profile.email())),
        phone(blankToNull(profile.phoneNumber())));
  }

  /** Whether nothing is claimed. */
  public boolean isEmpty() {
    return identifier == null && email == null && phone == null;
  }

  /** The phone's canonical key, or null. */
  public String phoneKey() {
    return phone == null ? null : phone.key();
  }

  static String within(String field, String text) {
    if (text != null && text.codePointCount(0, text.length()) > LONGEST) {
      throw DomainException.at(field, ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    return text;
  }

  static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String email(String text) {
    return text == null ? null : EmailAddress.of(text).value();
  }

  private static PhoneNumber phone(String text) {
    return text == null
        ? null
        : PhoneNumber.parse(text)
            .orElseThrow(() -> DomainException.at("phone_number", ErrorCode.PHONE_INVALID));
  }
}
