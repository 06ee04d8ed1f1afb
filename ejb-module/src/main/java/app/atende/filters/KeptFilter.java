package app.atende.filters;

import java.time.Instant;

/**
 * A filter with a name, as its owner knows it.
 *
 * @param id which
 * @param version for the next change
 * @param name what its owner calls it
 * @param filter what it shows: the criteria as text, in the one spelling of their grammar
 * @param createdAt since when it is kept
 */
public record KeptFilter(
    KeptFilterId id, long version, String name, String filter, Instant createdAt) {}
