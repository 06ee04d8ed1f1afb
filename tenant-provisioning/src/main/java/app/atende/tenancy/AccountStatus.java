package app.atende.tenancy;

/** Where an account stands in its life. */
public enum AccountStatus {
  /** Being created: its steps are not all done yet. */
  REQUESTED,
  /** Open. */
  ACTIVE,
  /** Closed by the provider; everything is kept. */
  SUSPENDED,
  /** Closed, and dropped when its grace period ends. */
  DELETING
}
