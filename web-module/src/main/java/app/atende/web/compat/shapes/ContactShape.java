package app.atende.web.compat.shapes;

import app.atende.contacts.ContactDetail;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A contact as agents' programs see him (contract 5.2, Contact).
 *
 * @param contactInboxes where he is known; absent where nobody asked
 */
public record ContactShape(
    Map<String, Object> additionalAttributes,
    String availabilityStatus,
    String email,
    long id,
    String name,
    String phoneNumber,
    boolean blocked,
    String identifier,
    String thumbnail,
    Map<String, Object> customAttributes,
    @JsonInclude(Include.NON_NULL) Long lastActivityAt,
    @JsonInclude(Include.NON_NULL) Long createdAt,
    @JsonInclude(Include.NON_NULL) List<ContactInboxShape> contactInboxes) {

  /**
   * The contact.
   *
   * @param base where the address of his picture begins
   * @param places where he is known; null leaves that out
   */
  public static ContactShape of(ContactDetail contact, URI base, List<ContactInboxShape> places) {
    return new ContactShape(
        contact.additionalAttributes().values(),
        "offline",
        contact.email(),
        contact.id().value(),
        contact.name(),
        contact.phoneNumber(),
        contact.blocked(),
        contact.identifier(),
        contact.pictureAddress(base.toString()),
        contact.customAttributes().values(),
        WireTime.secondsOrNull(contact.lastActivityAt()),
        WireTime.secondsOrNull(contact.createdAt()),
        places);
  }
}
