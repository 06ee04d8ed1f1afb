package app.atende.web.commands;

/** Under which heading a command stands; in the order of the command bar. */
public enum Group {
  /** What is done with all selected cards. */
  BULK,
  /** What is done with the open conversation. */
  CONVERSATION,
  /** Where everybody goes. */
  GENERAL,
  /** Pages of the settings. */
  SETTINGS,
  /** How the console looks. */
  THEME,
  /** How the reader is seen. */
  READER
}
