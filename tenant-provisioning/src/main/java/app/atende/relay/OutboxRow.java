package app.atende.relay;

import app.atende.config.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits.
 *
 * @param account whose work it is; empty for the whole house
 * @param listener the stable word of the listener that has it
 * @param payload ids, as JSON
 * @param attempts how often it was claimed, this time included
 * @param availableAt when it may be claimed (again)
 * @param error what went wrong the last time
 */
public record OutboxRow(
    long id,
    Optional<TenantId> account,
    String listener,
    String event,
    String payload,
    int attempts,
    Instant availableAt,
    Instant createdAt,
    Optional<String> error) {}
