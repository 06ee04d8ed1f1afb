package app.atende.contacts.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;

/**
 * A contact who has some of the keys that somebody claims.
 *
 * @param contact who he is
 * @param identifier whether the claimed identifier is his
 * @param email whether the claimed e-mail address is his
 * @param phone whether the claimed phone number is his
 */
public record KeyOwner(ContactId contact, boolean identifier, boolean email, boolean phone) {

  /** The field of the first claimed key that is his. */
  public String key() {
    if (email) {
      return "email";
    }
    return phone ? "phone_number" : "identifier";
  }

  /** The refusal to give that to anybody else; names who has it. */
  public DomainException refusal() {
    ErrorCode code =
        switch (key()) {
          case "email" -> ErrorCode.CONTACT_EMAIL_TAKEN;
          case "phone_number" -> ErrorCode.CONTACT_PHONE_TAKEN;
          default -> ErrorCode.VALUE_TAKEN;
        };
    return DomainException.at(key(), code, contact.value());
  }
}
