package app.atende.contacts;

import app.atende.attributes.Attributes;
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
    Instant updatedAt) {}
