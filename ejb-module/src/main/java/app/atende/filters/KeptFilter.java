package app.atende.filters;

/**
 * A filter with a name, as its owner knows it.
 *
 * @param id which
 * @param version for the next change
 * @param name what its owner calls it
 * @param filter what it shows: the criteria as text, in the one spelling of their grammar
 */
public record KeptFilter(KeptFilterId id, long version, String name, String filter) {}
