package app.atende.rooms;

import app.atende.cli.SmallPool;
import app.atende.config.TenantId;
import app.atende.database.EmbeddedDatabase;
import app.atende.database.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/** A fresh account's schema in the test database, made by the scripts that make the real ones. */
final class AccountSchema {

  private static final AtomicLong NEXT = new AtomicLong(1000);
  private static final String SCRIPTS = "/db/tenant/";

  private final TenantId tenant = new TenantId(NEXT.incrementAndGet());

  /** Makes the schema with its tables. */
  AccountSchema() {
    execute("CREATE DATABASE " + tenant.schema());
    for (String script : read("scripts.list").strip().split("\\s+")) {
      runScript(script);
    }
  }

  /** Runs a script of the accounts. */
  void runScript(String name) {
    run(read(name).split(";\\s*\n"));
  }

  TenantId tenant() {
    return tenant;
  }

  /** Connections that stand in the schema; the caller closes them. */
  HikariDataSource source() {
    EmbeddedDatabase server = TestDatabase.get().server();
    return SmallPool.of(
        "jdbc:mariadb://"
            + server.address()
            + "/"
            + tenant.schema()
            + "?sslMode=disable&transactionIsolation=READ_COMMITTED",
        server.administrator(),
        24);
  }

  /** Runs statements one after another in the schema. */
  void run(String... statements) {
    execute("USE " + tenant.schema(), statements);
  }

  private static void execute(String first, String... statements) {
    try (Connection connection = TestDatabase.get().administrator().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(first);
      for (String sql : statements) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String name) {
    try (InputStream script = AccountSchema.class.getResourceAsStream(SCRIPTS + name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
