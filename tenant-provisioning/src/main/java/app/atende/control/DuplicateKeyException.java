package app.atende.control;

import java.sql.SQLException;

/** A unique key refused the row: somebody else has it already. */
public class DuplicateKeyException extends ControlDatabaseException {
  private static final long serialVersionUID = 1L;

  /** Wraps what the driver said. */
  DuplicateKeyException(SQLException trouble) {
    super(trouble);
  }
}
