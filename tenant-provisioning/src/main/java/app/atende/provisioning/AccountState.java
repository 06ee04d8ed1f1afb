package app.atende.provisioning;

import app.atende.tenancy.AccountStatus;

/** How an account stands, as its provider sees it: its status, and what is going on or wrong. */
public enum AccountState {
  /** Open. */
  ACTIVE(AccountStatus.ACTIVE),
  /** Closed by the provider; everything is kept. */
  SUSPENDED(AccountStatus.SUSPENDED),
  /** Its steps of creation are under way. */
  CREATING(AccountStatus.REQUESTED),
  /** A step of its creation failed and waits to be resumed. */
  CREATION_FAILED(AccountStatus.REQUESTED),
  /** A script changes its schema at this moment. */
  MIGRATING(AccountStatus.ACTIVE),
  /** Its last migration failed: closed until one succeeds. */
  SET_ASIDE(AccountStatus.ACTIVE),
  /** Closed, and dropped when its grace period ends. */
  DELETING(AccountStatus.DELETING);

  /** Says the state of a row {@code a} of the table {@code account}. */
  static final String SQL =
      "CASE WHEN a.status = 'REQUESTED' THEN IF("
          + run("CREATE", "FAILED")
          + ", 'CREATION_FAILED', 'CREATING') WHEN a.status = 'ACTIVE' AND "
          + run("MIGRATE", "RUNNING")
          + " THEN 'MIGRATING' WHEN a.status = 'ACTIVE' AND a.migration_error IS NOT NULL"
          + " THEN 'SET_ASIDE' ELSE a.status END";

  private final AccountStatus status;

  AccountState(AccountStatus status) {
    this.status = status;
  }

  /** The status that the directory has for it. */
  public AccountStatus status() {
    return status;
  }

  private static String run(String kind, String state) {
    return "EXISTS (SELECT 1 FROM provisioning_run r WHERE r.account_id = a.id AND r.kind = '"
        + kind
        + "' AND r.state = '"
        + state
        + "')";
  }
}
