package app.atende.notifications;

/** Which of his notices an agent looks at. */
public enum NoticeShow {
  /** All but those that he put aside. */
  ALL,
  /** Those that he has not read. */
  UNREAD,
  /** Those that he put aside. */
  SNOOZED
}
