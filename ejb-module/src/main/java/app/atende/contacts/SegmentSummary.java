package app.atende.contacts;

/**
 * A segment of an agent: a filter with a name.
 *
 * @param id which
 * @param version for the next change
 * @param name what its owner calls it
 * @param filter which contacts it shows: {@link ContactCriteria} as text
 */
public record SegmentSummary(SegmentId id, long version, String name, String filter) {}
