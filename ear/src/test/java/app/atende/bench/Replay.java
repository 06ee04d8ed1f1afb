package app.atende.bench;

import app.atende.config.DatabaseSettings;
import app.atende.config.DatabaseUser;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One recorded transaction, sent again by plain JDBC: the very statements, role switch included,
 * with a fresh key where the original had one and without the version that has moved on since.
 */
final class Replay implements AutoCloseable {
  private static final Pattern VERSION = Pattern.compile("(?i)\\(version = \\d+\\)");

  private final Connection connection;

  Replay(DatabaseSettings database) {
    try {
      connection =
          DriverManager.getConnection(
              database.url(""), DatabaseUser.APP.userName(), database.passwordOf(DatabaseUser.APP));
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not let us in", e);
    }
  }

  void send(List<String> statements, String key) {
    String fresh = UUID.randomUUID().toString();
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(VERSION.matcher(sql.replace(key, fresh)).replaceAll("(1 = 1)"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A recorded statement cannot be sent again", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
