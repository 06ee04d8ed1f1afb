package app.atende.conversations;

/**
 * One conversation among many that are changed together.
 *
 * @param id which
 * @param version that the actor saw, or {@link Conversations#ANY_VERSION}
 * @param change what shall become of it
 */
public record BulkItem(DisplayId id, long version, TriageChange change) {}
