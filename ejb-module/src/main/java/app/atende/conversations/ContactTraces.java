package app.atende.conversations;

/**
 * What contacts have left in an account, and what goes with them when they are deleted; each
 * counted up to {@link #MOST} and one more.
 *
 * @param conversations in all inboxes
 * @param messages in them
 * @param files in these
 * @param notes about the contacts
 */
public record ContactTraces(long conversations, long messages, long files, long notes) {

  /** Nobody needs to know more exactly. */
  public static final long MOST = 10_000;

  /** Whether there is nothing but the contacts themselves. */
  public boolean isNothing() {
    return conversations == 0 && messages == 0 && files == 0 && notes == 0;
  }
}
