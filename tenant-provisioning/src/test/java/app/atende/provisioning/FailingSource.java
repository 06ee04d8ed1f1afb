package app.atende.provisioning;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Pools on which the n-th statement, over all of them, is the last: it fails, and so does every
 * later one. With an {@code Error} the process seems to be killed there; with an exception the
 * database seems to be gone.
 */
final class FailingSource {

  private static final Logger LOG = Logger.getLogger(FailingSource.class.getName());

  private final AtomicLong left;
  private final Supplier<Throwable> failure;
  private final List<Connection> connections = new CopyOnWriteArrayList<>();

  FailingSource(long statements, Supplier<Throwable> failure) {
    this.left = new AtomicLong(statements);
    this.failure = failure;
  }

  /** Whether the end was reached. */
  boolean hasFailed() {
    return left.get() < 0;
  }

  /** What the death of a process or of a network does to the connections that there were. */
  void breakConnections() throws SQLException {
    for (Connection connection : connections) {
      if (!connection.isClosed()) {
        connection.abort(Runnable::run);
        giveBack(connection);
      }
    }
  }

  /** The pool gets what is broken, and says so. */
  private static void giveBack(Connection broken) {
    try {
      broken.close();
    } catch (SQLException e) {
      LOG.log(Level.FINE, "Given back broken", e);
    }
  }

  DataSource on(DataSource pool) {
    return wrap(DataSource.class, pool);
  }

  private <T> T wrap(Class<T> type, Object target) {
    InvocationHandler handler = (proxy, method, arguments) -> call(target, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    if (target instanceof Statement && method.getName().startsWith("execute")) {
      if (left.decrementAndGet() < 0) {
        throw failure.get();
      }
    }
    try {
      Object result = method.invoke(target, arguments);
      if (target instanceof DataSource && result instanceof Connection connection) {
        connections.add(connection);
      }
      boolean inside = result instanceof Connection || result instanceof Statement;
      return inside && method.getReturnType().isInterface()
          ? wrap(method.getReturnType(), result)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The process ends here. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** The database is gone from here on. */
  static SQLException gone() {
    return new SQLException("Connection refused (simulated)", "08000");
  }
}
