package app.atende.conversations;

/**
 * A folder of an agent: a filter with a name.
 *
 * @param id which
 * @param version for the next change
 * @param name what its owner calls it
 * @param filter which conversations it shows: {@link FilterCriteria} as text
 */
public record FolderSummary(FolderId id, long version, String name, String filter) {}
