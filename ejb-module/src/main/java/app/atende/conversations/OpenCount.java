package app.atende.conversations;

/**
 * How many open conversations stand behind one entry beside the list.
 *
 * @param view which kind of entry
 * @param id number of the inbox, team, label or folder; 0 for the others
 * @param number how many, up to {@link #MOST}
 * @param more whether there are more, or may be
 */
public record OpenCount(View view, long id, long number, boolean more) {

  /** Up to which number is counted: beyond it, an entry says only that there are more. */
  public static final int MOST = 999;

  /** What an entry beside the list shows. */
  public enum View {
    /** All that the one who looks may see. */
    ALL,
    /** Those in which a private note names him. */
    MENTIONS,
    /** Those in which he takes part. */
    PARTICIPATING,
    /** Those that wait for an answer. */
    UNATTENDED,
    /** Those of an inbox. */
    INBOX,
    /** Those of a team. */
    TEAM,
    /** Those that bear a label. */
    LABEL,
    /** Those of a folder. */
    FOLDER
  }

  /** Cuts a number that was counted further than it is shown. */
  static OpenCount of(View view, long id, long counted, boolean more) {
    return new OpenCount(view, id, Math.min(counted, MOST), more || counted > MOST);
  }
}
