package app.atende.control;

import java.util.List;
import java.util.Optional;

/**
 * Runs statements with bound arguments. Arguments are strings, numbers, booleans, bytes, {@code
 * Instant}s (written as UTC), enums (by name) and null.
 *
 * <p>Every method throws {@link ControlDatabaseException} when the database refuses, and {@link
 * DuplicateKeyException} when a unique key does.
 */
public interface Statements {
  /** All rows, in the order of the query. */
  <T> List<T> list(String sql, RowReader<T> reader, Object... arguments);

  /** The first row, if any. */
  <T> Optional<T> find(String sql, RowReader<T> reader, Object... arguments);

  /** Changes rows and says how many were found by the condition. */
  int update(String sql, Object... arguments);

  /** Inserts one row and returns the id that the database gave it. */
  long insert(String sql, Object... arguments);
}
