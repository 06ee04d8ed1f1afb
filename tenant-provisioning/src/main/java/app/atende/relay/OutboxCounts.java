package app.atende.relay;

import java.time.Instant;
import java.util.Optional;

/**
 * How the outbox does.
 *
 * @param waiting rows that are not parked, those in work and in back-off included
 * @param due rows that could be claimed now
 * @param parked rows that were given up after the last try
 * @param oldestDue since when the oldest claimable row could have been claimed
 */
public record OutboxCounts(long waiting, long due, long parked, Optional<Instant> oldestDue) {}
