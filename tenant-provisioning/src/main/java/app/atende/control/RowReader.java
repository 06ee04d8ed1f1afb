package app.atende.control;

import java.sql.SQLException;

/** Makes one thing of one row. */
@FunctionalInterface
public interface RowReader<T> {
  /** Reads the row that the cursor stands on; must not keep it. */
  T read(Row row) throws SQLException;
}
