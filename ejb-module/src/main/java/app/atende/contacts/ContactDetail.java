package app.atende.contacts;

import app.atende.attributes.Attributes;
import app.atende.contacts.internal.PictureAddress;
import app.atende.files.Pictures;
import java.time.Instant;

/**
 * All that is known of a contact.
 *
 * @param id the contact
 * @param version for the next change
 * @param name never null
 * @param email lower case, or null
 * @param phoneNumber as {@code +} and digits, or null
 * @param identifier his id in the customer's own system, or null
 * @param blocked whether the account does not want to hear from him
 * @param customAttributes never null
 * @param additionalAttributes never null
 * @param lastActivityAt when he last wrote, to a minute; null when never
 * @param createdAt since when he is known
 * @param updatedAt when he was last changed
 * @param picture the key of his picture, or null
 */
public record ContactDetail(
    ContactId id,
    long version,
    String name,
    String email,
    String phoneNumber,
    String identifier,
    boolean blocked,
    Attributes customAttributes,
    Attributes additionalAttributes,
    Instant lastActivityAt,
    Instant createdAt,
    Instant updatedAt,
    String picture) {

  /**
   * Where programs read his picture; empty without one. It ends in the name of the file from which
   * the picture was fetched, if it was.
   *
   * @param base what stands before the path
   */
  public String pictureAddress(String base) {
    String name = PictureAddress.nameOf(this).map(file -> "/" + file).orElse("");
    return picture == null ? "" : base + Pictures.PATH + picture + name;
  }

  /**
   * What this contact lacks and the other one has: what he gets when the other one goes into him.
   * All that he has stays, so it says nothing about that.
   */
  ContactProfile gapsFilledBy(ContactDetail other) {
    return new ContactProfile(
        null,
        email == null ? other.email : null,
        phoneNumber == null ? other.phoneNumber : null,
        identifier == null ? other.identifier : null,
        customAttributes.gapsFilledBy(other.customAttributes),
        additionalAttributes.gapsFilledBy(other.additionalAttributes));
  }

  /**
   * What will be known of him when the other one has gone into him: his own values, the other one's
   * where he has none, and the later activity.
   */
  public ContactDetail filledBy(ContactDetail other) {
    ContactProfile gaps = gapsFilledBy(other);
    boolean later =
        other.lastActivityAt != null
            && (lastActivityAt == null || lastActivityAt.isBefore(other.lastActivityAt));
    return new ContactDetail(
        id,
        version,
        name,
        email == null ? gaps.email() : email,
        phoneNumber == null ? gaps.phoneNumber() : phoneNumber,
        identifier == null ? gaps.identifier() : identifier,
        blocked,
        customAttributes.mergedWith(gaps.customAttributes()),
        additionalAttributes.mergedWith(gaps.additionalAttributes()),
        later ? other.lastActivityAt : lastActivityAt,
        createdAt,
        updatedAt,
        picture == null ? other.picture : picture);
  }
}
