package app.atende.people;

import app.atende.config.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a one-time token stands for, without the token.
 *
 * @param tenant the account that an invitation leads to, null for the others
 */
public record OneTimeLink(LinkPurpose purpose, UserId user, TenantId tenant, Instant expiresAt) {
  /** The account that an invitation leads to. */
  public Optional<TenantId> account() {
    return Optional.ofNullable(tenant);
  }
}
