package app.atende.conversations;

/** What became of a scheduled message. */
public enum ScheduledState {
  /** Its time is to come. */
  SCHEDULED,
  /** It was sent. */
  SENT,
  /** It could not be sent; somebody may give it another time. */
  FAILED,
  /** Somebody took it back before its time. */
  CANCELLED
}
