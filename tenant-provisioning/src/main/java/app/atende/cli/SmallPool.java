package app.atende.cli;

import app.atende.config.DatabaseSettings.Administrator;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * A pool of connections for a process without a server around it. Not the driver's own: that one
 * loses connections for ever when more threads ask than it may open.
 */
public final class SmallPool {
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private SmallPool() {}

  /**
   * A pool that opens its first connection when it is asked for one, and whoever waits for longer
   * than ten seconds gets an {@code SQLTransientConnectionException}.
   *
   * @param url the JDBC address without user and password
   * @param most as many connections at one time
   */
  public static HikariDataSource of(String url, Administrator login, int most) {
    HikariConfig config = new HikariConfig();
    config.setDriverClassName("org.mariadb.jdbc.Driver");
    config.setJdbcUrl(url);
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(LONGEST_WAIT_MILLIS);
    return new HikariDataSource(config);
  }
}
