package app.atende.inboxes;

/**
 * When somebody answers at an inbox, and what is said meanwhile.
 *
 * @param workingHoursEnabled whether the hours count; if not, somebody is always there
 * @param workingHours when somebody is there, by the clocks of the inbox's zone
 * @param outOfOfficeMessage what a contact is told who writes outside of them, at most 10,000
 *     characters; null for nothing
 */
public record InboxHours(
    boolean workingHoursEnabled, WeekHours workingHours, String outOfOfficeMessage) {

  /** What a new inbox begins with: the usual hours, which do not count yet. */
  public static InboxHours ofNew() {
    return new InboxHours(false, WeekHours.ofNew(), null);
  }

  /** These hours count from now on, and this is said outside of them; null for nothing. */
  public static InboxHours counting(WeekHours week, String message) {
    return new InboxHours(true, week, message);
  }
}
