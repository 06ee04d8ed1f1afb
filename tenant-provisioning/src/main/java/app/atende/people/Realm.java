package app.atende.people;

/**
 * Which kind of person a session belongs to. The two never mix: separate rows, cookies and pages.
 */
public enum Realm {
  /** A user who works in accounts. */
  USER,
  /** An operator of the hosting provider. */
  PROVIDER
}
