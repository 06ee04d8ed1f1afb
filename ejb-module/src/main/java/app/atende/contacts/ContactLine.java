package app.atende.contacts;

import java.time.Instant;

/**
 * A contact as a row of a list.
 *
 * @param id which
 * @param name how he is called
 * @param email lower case, or null
 * @param phoneNumber as {@code +} and digits, or null
 * @param company where he works, or null
 * @param country as two letters, or null
 * @param city where he lives, or null
 * @param blocked whether the account does not want to hear from him
 * @param lastActivityAt when he last wrote, to a minute; null when never
 * @param createdAt since when he is known
 * @param picture the key of his picture, or null
 */
public record ContactLine(
    ContactId id,
    String name,
    String email,
    String phoneNumber,
    String company,
    String country,
    String city,
    boolean blocked,
    Instant lastActivityAt,
    Instant createdAt,
    String picture) {}
