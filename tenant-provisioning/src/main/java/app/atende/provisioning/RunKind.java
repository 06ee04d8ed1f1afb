package app.atende.provisioning;

/** What a run of provisioning does to an account. */
public enum RunKind {
  /** From the request to the open account. */
  CREATE,
  /** Close it and keep everything. */
  SUSPEND,
  /** Open it again. */
  REACTIVATE,
  /** Bring its schema to the newest version. */
  MIGRATE,
  /** Remove it with all that it has. */
  DROP
}
