package app.atende.provisioning;

import java.time.Duration;

/** What a run of provisioning does to an account. */
public enum RunKind {
  /** From the request to the open account. */
  CREATE(Duration.ofMinutes(1)),
  /** Close it and keep everything. */
  SUSPEND(Duration.ofMinutes(1)),
  /** Open it again. */
  REACTIVATE(Duration.ofMinutes(1)),
  /** Bring its schema to the newest version. */
  MIGRATE(Duration.ofMinutes(15)),
  /** Remove it with all that it has. */
  DROP(Duration.ofMinutes(15));

  private final Duration lease;

  RunKind(Duration lease) {
    this.lease = lease;
  }

  /** For how long a process that works on a step keeps others away without a sign of life. */
  Duration lease() {
    return lease;
  }
}
