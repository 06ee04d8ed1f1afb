package app.atende.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The control schema. Statements run outside a transaction each by itself, or several together in
 * {@link #inTransaction}.
 *
 * <p>Never joins a JTA transaction: what stands here is committed when the call returns, whatever
 * becomes of the caller's own work.
 */
public class ControlDatabase implements Statements {
  private static final int MOST_TRIES = 10;
  private static final long LONGEST_PAUSE_NANOS = 5_000_000;

  private final DataSource source;

  /** The control schema behind this pool. */
  public ControlDatabase(DataSource source) {
    this.source = source;
  }

  /**
   * Runs work on one connection and commits it; rolls back when it throws. A deadlock or a lock
   * wait that the database ended is tried again after a short, random pause, at most ten times in
   * all, so the work may run more than once.
   *
   * @return what the work returned
   */
  public <T> T inTransaction(Function<Statements, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return once(work);
      } catch (ControlDatabaseException trouble) {
        if (tried == MOST_TRIES || !trouble.isWorthAnotherTry()) {
          throw trouble;
        }
        stepAside(tried);
      }
    }
  }

  /** Those who stood in each other's way come back at different moments. */
  private static void stepAside(int tried) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS * tried));
  }

  private <T> T once(Function<Statements, T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.apply(new ConnectionStatements(connection));
        connection.commit();
        return result;
      } catch (RuntimeException | Error failure) {
        connection.rollback();
        throw failure;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException trouble) {
      throw new ControlDatabaseException(trouble);
    }
  }

  @Override
  public <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    return alone(statements -> statements.list(sql, reader, arguments));
  }

  @Override
  public <T> Optional<T> find(String sql, RowReader<T> reader, Object... arguments) {
    return alone(statements -> statements.find(sql, reader, arguments));
  }

  @Override
  public int update(String sql, Object... arguments) {
    return alone(statements -> statements.update(sql, arguments));
  }

  @Override
  public long insert(String sql, Object... arguments) {
    return alone(statements -> statements.insert(sql, arguments));
  }

  private <T> T alone(Function<Statements, T> work) {
    try (Connection connection = source.getConnection()) {
      return work.apply(new ConnectionStatements(connection));
    } catch (SQLException trouble) {
      throw new ControlDatabaseException(trouble);
    }
  }
}
