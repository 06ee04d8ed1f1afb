package app.atende.provisioning;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The provisioning pool as the migration tool needs it: each connection has a schema to come back
 * to, and does not wait long for tables that are in use, since everybody who comes after would wait
 * behind it.
 */
final class ScriptConnections implements DataSource {

  private static final int LOCK_WAIT_SECONDS = 20;

  private final DataSource pool;

  ScriptConnections(DataSource pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return prepared(pool.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return prepared(pool.getConnection(user, password));
  }

  private static Connection prepared(Connection connection) throws SQLException {
    boolean ready = false;
    try (Statement statement = connection.createStatement()) {
      statement.execute("USE " + Schemas.CONTROL);
      statement.execute("DO RELEASE_ALL_LOCKS()");
      statement.execute("SET SESSION lock_wait_timeout = " + LOCK_WAIT_SECONDS);
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> wanted) throws SQLException {
    return pool.unwrap(wanted);
  }

  @Override
  public boolean isWrapperFor(Class<?> wanted) throws SQLException {
    return pool.isWrapperFor(wanted);
  }
}
