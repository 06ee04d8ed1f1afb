package app.atende.provisioning;

import app.atende.config.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the schema of one account is.
 *
 * @param version of its schema now
 * @param last its latest migration, if there has been one
 * @param error why it is set aside, if it is
 */
public record MigrationLine(
    TenantId id, String name, int version, Optional<LastRun> last, Optional<String> error) {

  /** The latest migration of an account. */
  public record LastRun(
      long id,
      RunState state,
      Instant startedAt,
      Optional<Instant> endedAt,
      Optional<Instant> leaseUntil) {}
}
