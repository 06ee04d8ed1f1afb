package app.atende.tenancy;

import app.atende.config.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What the directory knows of an account.
 *
 * @param slug its short name, unique
 * @param domain the domain of its own, unique
 * @param locale {@code pt_BR} or {@code en}
 * @param statusReason why it has its status, in the provider's words
 * @param schemaVersion the version of its schema
 * @param migrationError why its last migration failed; the account is set aside while there is one
 * @param limits what the provider limits; a missing one is unlimited
 * @param customAttributes a JSON object
 * @param features a JSON object of booleans
 * @param createdByApp the platform app that created it
 * @param deleteAfter when its grace period ends
 */
public record AccountEntry(
    TenantId id,
    String slug,
    String name,
    Optional<String> domain,
    Optional<String> supportEmail,
    String locale,
    ZoneId timeZone,
    AccountStatus status,
    Optional<String> statusReason,
    int schemaVersion,
    Optional<String> migrationError,
    Map<LimitName, Long> limits,
    String customAttributes,
    String features,
    Optional<Long> createdByApp,
    Instant createdAt,
    Instant changedAt,
    Optional<Instant> deleteAfter) {

  /** Keeps its own copy of the limits. */
  public AccountEntry {
    limits = Map.copyOf(limits);
  }

  /** Whether people and programs may work in it. */
  public boolean isOpen() {
    return status == AccountStatus.ACTIVE && migrationError.isEmpty();
  }
}
