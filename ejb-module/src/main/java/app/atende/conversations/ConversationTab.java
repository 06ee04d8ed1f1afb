package app.atende.conversations;

/** Whose conversations a list shows. */
public enum ConversationTab {
  /** Those assigned to the one who looks. */
  MINE,
  /** Those that nobody has. */
  UNASSIGNED,
  /** All that he may see. */
  ALL
}
