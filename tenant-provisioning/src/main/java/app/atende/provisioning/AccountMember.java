package app.atende.provisioning;

import java.time.Instant;
import java.util.Optional;

/**
 * Who works in an account, as far as its provider may know.
 *
 * @param user the id of the global user
 * @param administrator whether he administers the account
 * @param confirmed whether he has proved that the e-mail address is his
 * @param activeAt when he last worked in it
 */
public record AccountMember(
    long user,
    String name,
    String email,
    boolean administrator,
    boolean confirmed,
    Optional<Instant> activeAt) {}
