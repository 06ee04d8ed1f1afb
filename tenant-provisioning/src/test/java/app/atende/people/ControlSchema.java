package app.atende.people;

import app.atende.cli.SmallPool;
import app.atende.control.ControlDatabase;
import app.atende.database.DatabaseSize;
import app.atende.database.EmbeddedDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the people of an empty house: a real MariaDB, started once for all tests of the
 * module, with both schemas emptied before each test.
 */
public final class ControlSchema implements ParameterResolver {
  private static final String TABLES =
      "SELECT CONCAT(table_schema, '.', table_name) AS name FROM information_schema.tables"
          + " WHERE table_schema IN ('atende', 'atenderelay')"
          + " AND table_name NOT LIKE 'flyway%'";

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == House.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(ControlSchema.class))
        .getOrComputeIfAbsent("database", name -> new Running().migrated(), Running.class)
        .emptyHouse();
  }

  private static final class Running implements AutoCloseable {
    private final EmbeddedDatabase database =
        EmbeddedDatabase.start(Path.of("target", "people-database"), 0, DatabaseSize.SMALL);
    private final HikariDataSource pool =
        SmallPool.of(
            "jdbc:mariadb://" + database.address() + "/?sslMode=disable",
            database.administrator(),
            24);

    private Running migrated() {
      new ControlDatabase(pool)
          .inTransaction(
              tx -> {
                tx.update("SET FOREIGN_KEY_CHECKS = 0");
                tx.update("DROP DATABASE IF EXISTS atenderelay");
                tx.update("DROP DATABASE IF EXISTS atende");
                return tx.update("SET FOREIGN_KEY_CHECKS = 1");
              });
      migrate("atenderelay", "classpath:db/relay");
      migrate("atende", "classpath:db/control");
      return this;
    }

    private void migrate(String schema, String scripts) {
      Flyway.configure()
          .dataSource(
              "jdbc:mariadb://%s/?sslMode=disable".formatted(database.address()),
              database.administrator().user(),
              database.administrator().password())
          .schemas(schema)
          .locations(scripts)
          .load()
          .migrate();
    }

    House emptyHouse() {
      ControlDatabase control = new ControlDatabase(new InSchema(pool, "atende"));
      control.inTransaction(
          tx -> {
            tx.update("SET FOREIGN_KEY_CHECKS = 0");
            tx.list(TABLES, row -> row.text("name"))
                .forEach(table -> tx.update("DELETE FROM " + table));
            return tx.update("SET FOREIGN_KEY_CHECKS = 1");
          });
      return new House(control);
    }

    @Override
    public void close() {
      pool.close();
      database.close();
    }
  }
}
