package app.atende.web.commands;

/**
 * Where a command has a meaning. The page knows where the reader is; {@code commands.js} decides.
 */
public enum Context {
  /** On every page. */
  ANYWHERE,
  /** A conversation is open. */
  CONVERSATION,
  /** The open conversation's status is open. */
  OPEN,
  /** The same, and its inbox asks contacts how they liked it. */
  OPEN_SURVEYED,
  /** The open conversation is resolved, pending or snoozed. */
  NOT_OPEN,
  /** The open conversation is not pending. */
  NOT_PENDING,
  /** The open conversation is not put aside. */
  NOT_SNOOZED,
  /** The contact of the open conversation is blocked. */
  MUTED,
  /** The contact of the open conversation is heard. */
  NOT_MUTED,
  /** Somebody else or nobody has the open conversation. */
  NOT_MINE,
  /** Cards of the list are selected. */
  SELECTED
}
