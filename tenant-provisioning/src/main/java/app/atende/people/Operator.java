package app.atende.people;

import java.time.Instant;

/**
 * One of the hosting provider's own people. Never a user of an account.
 *
 * @param locale {@code pt_BR} or {@code en}, null to follow the browser
 * @param theme null to follow the system
 */
public record Operator(
    long id, EmailAddress email, String name, String locale, Theme theme, Instant createdAt) {}
