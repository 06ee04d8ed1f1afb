package app.atende.notifications;

/**
 * What an agent wants to see of his notices, and in which order.
 *
 * @param oldestFirst the oldest first instead of the newest; those that were put aside come in the
 *     order in which they come back, whatever this says
 */
public record NoticeSelection(NoticeShow show, boolean oldestFirst) {

  /** All that are not put aside, newest first. */
  public static final NoticeSelection NEWEST = new NoticeSelection(NoticeShow.ALL, false);

  /** Those that he has not read, newest first. */
  public static final NoticeSelection UNREAD = new NoticeSelection(NoticeShow.UNREAD, false);

  /** Those that he put aside, the next to come back first. */
  public static final NoticeSelection SNOOZED = new NoticeSelection(NoticeShow.SNOOZED, true);

  /** Whether times run upwards. */
  public boolean isAscending() {
    return oldestFirst || show == NoticeShow.SNOOZED;
  }
}
