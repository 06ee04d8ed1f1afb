package app.atende.contacts;

import java.time.Instant;

/**
 * A contact as a search shows it.
 *
 * @param email or null
 * @param phoneNumber or null
 * @param identifier his id in the customer's own system, or null
 * @param lastActivityAt when he last wrote; null when never
 * @param picture the key of his picture, or null
 */
public record FoundContact(
    ContactId id,
    String name,
    String email,
    String phoneNumber,
    String identifier,
    Instant lastActivityAt,
    String picture) {}
