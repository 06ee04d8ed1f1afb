package app.atende.conversations;

/**
 * How many conversations each tab of a list holds. Counted up to {@link #MOST}; a number above it
 * says that there are more.
 *
 * @param mine assigned to the one who looks
 * @param unassigned that nobody has
 * @param all that he may see
 */
public record ConversationCounts(long mine, long unassigned, long all) {

  /** Up to which number is counted: beyond it, nobody reads digits. */
  public static final int MOST = 10_000;

  /** The number of this tab. */
  public long of(ConversationTab tab) {
    return switch (tab) {
      case MINE -> mine;
      case UNASSIGNED -> unassigned;
      case ALL -> all;
    };
  }
}
