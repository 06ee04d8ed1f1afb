package app.atende.web.compat.shapes;

import app.atende.contacts.ContactDetail;
import java.util.Map;

/** The stored record of a contact, as some answers show it (contract 5.2, ContactRow). */
public record ContactRow(
    long id,
    String name,
    String email,
    String phoneNumber,
    long accountId,
    String createdAt,
    String updatedAt,
    Map<String, Object> additionalAttributes,
    String identifier,
    Map<String, Object> customAttributes,
    String lastActivityAt,
    String contactType,
    String middleName,
    String lastName,
    String location,
    String countryCode,
    boolean blocked,
    Long companyId) {

  /** The record of this contact. */
  public static ContactRow of(ContactDetail contact, long account) {
    boolean isKnown =
        contact.email() != null || contact.phoneNumber() != null || contact.identifier() != null;
    return new ContactRow(
        contact.id().value(),
        contact.name(),
        contact.email(),
        contact.phoneNumber(),
        account,
        WireTime.iso(contact.createdAt()),
        WireTime.iso(contact.updatedAt()),
        contact.additionalAttributes().values(),
        contact.identifier(),
        contact.customAttributes().values(),
        WireTime.iso(contact.lastActivityAt()),
        isKnown ? "lead" : "visitor",
        "",
        "",
        contact.additionalAttributes().text("city").orElse(""),
        contact.additionalAttributes().text("country_code").orElse(""),
        contact.blocked(),
        null);
  }
}
