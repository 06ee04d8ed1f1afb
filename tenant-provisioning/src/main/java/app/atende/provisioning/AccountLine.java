package app.atende.provisioning;

import app.atende.config.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as a line of the provider's list.
 *
 * @param agentLimit how many agents it may have; empty for as many as it likes
 * @param inboxLimit how many inboxes it may have; empty for as many as it likes
 * @param numbers what is in it; empty while it has no schema
 * @param server the name of the database server that it stands on
 */
public record AccountLine(
    TenantId id,
    String slug,
    String name,
    Optional<String> domain,
    AccountState state,
    Optional<Long> agentLimit,
    Optional<Long> inboxLimit,
    Optional<AccountNumbers> numbers,
    int schemaVersion,
    String server,
    Instant createdAt) {

  AccountLine with(Optional<AccountNumbers> counted) {
    return new AccountLine(
        id,
        slug,
        name,
        domain,
        state,
        agentLimit,
        inboxLimit,
        counted,
        schemaVersion,
        server,
        createdAt);
  }
}
