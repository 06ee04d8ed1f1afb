package app.atende.database;

import app.atende.cli.SmallPool;
import app.atende.config.DatabaseSettings.Administrator;
import app.atende.config.DatabaseUser;
import app.atende.provisioning.DatabaseSetUp;
import app.atende.provisioning.ProvisioningDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The one database of a test process, set up as in production and empty of accounts when the
 * process starts. Its programs and system tables are kept in {@code target} for the next process.
 */
public final class TestDatabase {

  private static final String PASSWORD = "only-for-tests-";
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
  private static final Logger POOLS = Logger.getLogger("com.zaxxer.hikari");
  private static final Path FOLDER = Path.of("target", "test-database");

  private final EmbeddedDatabase server;
  private final DataSource administrators;
  private final Map<DatabaseUser, DataSource> sources = new EnumMap<>(DatabaseUser.class);

  private TestDatabase(EmbeddedDatabase server) {
    this.server = server;
    this.administrators = SmallPool.of(url(""), server.administrator(), 2);
  }

  /** The database of this process, started when it is first asked for. */
  public static TestDatabase get() {
    return Holder.DATABASE;
  }

  /** The pool of one of our users. */
  public synchronized DataSource source(DatabaseUser user) {
    return sources.computeIfAbsent(user, this::pool);
  }

  private DataSource pool(DatabaseUser user) {
    Administrator login = new Administrator(user.userName(), password(user));
    return SmallPool.of(url(schemaOf(user)), login, user == DatabaseUser.PROVISION ? 4 : 32);
  }

  /** A pool of two connections of an administrator. */
  public DataSource administrator() {
    return administrators;
  }

  /** The server itself. */
  public EmbeddedDatabase server() {
    return server;
  }

  /** The password of one of our users in tests. */
  public static String password(DatabaseUser user) {
    return PASSWORD + user.userName();
  }

  private String url(String schema) {
    return "jdbc:mariadb://"
        + server.address()
        + "/"
        + schema
        + "?sslMode=disable&useServerPrepStmts=false&allowMultiQueries=false&allowLocalInfile=false"
        + "&transactionIsolation=READ_COMMITTED&connectTimeout=5000";
  }

  private static String schemaOf(DatabaseUser user) {
    return switch (user) {
      case APP -> "nothing";
      case CONTROL, JOBS -> "atende";
      case PROVISION -> "";
    };
  }

  private void clear() throws SQLException {
    try (Connection connection = administrator().getConnection();
        Statement statement = connection.createStatement()) {
      for (String schema : names(statement, "SHOW DATABASES")) {
        if (schema.matches("acct[0-9]+|atende|atenderelay|nothing")) {
          statement.execute("DROP DATABASE " + schema);
        }
      }
      String roles = "SELECT User FROM mysql.user WHERE is_role = 'Y' AND User LIKE 'acct%'";
      for (String role : names(statement, roles)) {
        statement.execute("DROP ROLE " + role);
      }
    }
  }

  private static List<String> names(Statement statement, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static TestDatabase start() {
    FLYWAY.setLevel(Level.WARNING);
    POOLS.setLevel(Level.SEVERE); // tests break connections by the hundred
    TestDatabase database = new TestDatabase(EmbeddedDatabase.start(FOLDER, 0, size()));
    try {
      database.clear();
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be cleared", e);
    }
    Map<DatabaseUser, String> passwords = new EnumMap<>(DatabaseUser.class);
    for (DatabaseUser user : DatabaseUser.values()) {
      passwords.put(user, password(user));
    }
    List<String> left =
        new DatabaseSetUp(
                new ProvisioningDatabase(database.administrator()),
                new ProvisioningDatabase(database.source(DatabaseUser.PROVISION)),
                passwords)
            .run();
    if (!left.isEmpty()) {
      throw new IllegalStateException(left.toString());
    }
    return database;
  }

  private static DatabaseSize size() {
    return DatabaseSize.valueOf(System.getProperty("atende.test.database.size", "SMALL"));
  }

  private static final class Holder {
    static final TestDatabase DATABASE = start();
  }
}
