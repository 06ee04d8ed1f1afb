package app.atende.control;

import java.sql.SQLException;

/**
 * The control schema could not be read or written. Not a refusal of the business: the edge answers
 * 500 or 503.
 */
public class ControlDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int DUPLICATE = 1062;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_WAIT = 1205;
  private static final int CHANGED_SINCE_READ = 1020;

  private final int number;

  /** Wraps what the driver said. */
  ControlDatabaseException(SQLException trouble) {
    super(trouble);
    this.number = trouble.getErrorCode();
  }

  static ControlDatabaseException of(SQLException trouble) {
    return trouble.getErrorCode() == DUPLICATE
        ? new DuplicateKeyException(trouble)
        : new ControlDatabaseException(trouble);
  }

  /** Whether the database ended this transaction only because another one was in its way. */
  boolean isWorthAnotherTry() {
    return number == DEADLOCK || number == LOCK_WAIT || number == CHANGED_SINCE_READ;
  }
}
