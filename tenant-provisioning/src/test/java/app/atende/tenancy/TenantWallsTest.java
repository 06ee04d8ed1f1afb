package app.atende.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import app.atende.database.TestAccounts;
import app.atende.database.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whatever the code above it does. */
class TenantWallsTest {

  private static final TenantId ACME = TestAccounts.create("Acme");
  private static final TenantId GLOBEX = TestAccounts.create("Globex");

  private final TestDatabase database = TestDatabase.get();
  private final Tenants tenants = new Tenants();
  private final TenantSwitch tenantSwitch = new TenantSwitch(tenants);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM %s.account",
        "INSERT INTO %s.agent_bot (id, name) VALUES (1, 'x')",
        "UPDATE %s.account SET name = 'x'",
        "DELETE FROM %s.account",
        "USE %s",
        "SELECT * FROM account a JOIN %s.account b ON a.id <> b.id",
        "CREATE TABLE %s.mine (id INT)",
        "CREATE VIEW window_to_them AS SELECT * FROM %s.account",
        "CREATE TEMPORARY TABLE mine AS SELECT * FROM %s.account",
        "SHOW TABLES FROM %s",
        "DROP DATABASE %s"
      })
  void mallorysRoleIsRefusedTheOtherAccountAndTheHouse(String attempt) throws SQLException {
    try (Connection connection = as(GLOBEX)) {
      for (String schema : List.of(ACME.schema(), "atende", "mysql")) {
        refused(connection, attempt.formatted(schema));
      }
    }
  }

  @Test
  void withoutARoleEverySchemaIsRefused() throws SQLException {
    try (Connection connection = open()) {
      tenantSwitch.apply(connection);
      assertThat(ask(connection, "SELECT current_role()")).isNull();
      assertThat(ask(connection, "SELECT database()")).isEqualTo("nothing");
      for (String schema : List.of(ACME.schema(), GLOBEX.schema(), "atende", "atenderelay")) {
        refused(connection, "SELECT 1 FROM " + schema + ".account");
        refused(connection, "USE " + schema);
      }
    }
  }

  @Test
  void theOutboxTakesRowsAndShowsNone() throws SQLException {
    try (Connection connection = as(ACME)) {
      connection.setAutoCommit(false);
      change(
          connection,
          "INSERT INTO atenderelay.outbox (account_id, listener, event, payload, available_at,"
              + " created_at) VALUES (1, 'l', 'e', '{}', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))");
      refused(connection, "SELECT * FROM atenderelay.outbox");
      refused(connection, "DELETE FROM atenderelay.outbox");
      refused(connection, "UPDATE atenderelay.outbox SET account_id = 2");
      connection.rollback();
    }
  }

  @Test
  void roleAndSchemaAreRightAfterRollbackAndAfterAnotherTenant() throws SQLException {
    try (Connection connection = open()) {
      for (TenantId tenant : List.of(ACME, GLOBEX, ACME)) {
        become(connection, tenant);
        connection.setAutoCommit(false);
        change(connection, "INSERT INTO agent_bot (id, name) VALUES (99, 'x')");
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(ask(connection, "SELECT current_role()")).isEqualTo(tenant.schema());
        assertThat(ask(connection, "SELECT database()")).isEqualTo(tenant.schema());
        assertThat(ask(connection, "SELECT COUNT(*) FROM agent_bot")).isEqualTo("0");
      }
    }
  }

  @Test
  void aSwitchThatFailsDestroysTheConnectionInsteadOfKeepingTheRoleBefore() throws SQLException {
    try (Connection connection = open()) {
      become(connection, ACME);
      TenantId nobody = new TenantId(1L << 45);
      assertThatExceptionOfType(app.atende.config.DomainException.class)
          .isThrownBy(() -> become(connection, nobody));
      assertThatThrownBy(() -> ask(connection, "SELECT name FROM account"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aKilledConnectionIsNotHandedOut() throws SQLException {
    try (Connection connection = open()) {
      become(connection, ACME);
      String id = ask(connection, "SELECT CONNECTION_ID()");
      try (Connection administrator = database.administrator().getConnection()) {
        change(administrator, "KILL " + id);
      }
      assertThatThrownBy(() -> become(connection, ACME)).isInstanceOf(SQLException.class);
      assertThat(connection.isValid(1)).isFalse();
    }
  }

  @Test
  void aStatementPreparedForOneTenantReadsNothingOfItAsAnother() throws SQLException {
    String url = url() + "&useServerPrepStmts=true";
    try (Connection connection = login(url)) {
      become(connection, ACME);
      try (PreparedStatement prepared =
          connection.prepareStatement("SELECT name FROM account WHERE id > ?")) {
        prepared.setLong(1, 0);
        prepared.executeQuery().close();
        become(connection, GLOBEX);
        assertThatThrownBy(prepared::executeQuery).isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void everyRoleHasRightsOnExactlyItsOwnSchema() throws SQLException {
    try (Connection administrator = database.administrator().getConnection();
        Statement statement = administrator.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT User, Db FROM mysql.db WHERE User LIKE 'acct%' OR User IN"
                    + " ('PUBLIC', '', 'atendeapp') ORDER BY User")) {
      List<String> strays = new ArrayList<>();
      while (rows.next()) {
        boolean own = rows.getString(1).equals(rows.getString(2));
        boolean nothing = "atendeapp nothing".equals(rows.getString(1) + " " + rows.getString(2));
        if (!own && !nothing) {
          strays.add(rows.getString(1) + " on " + rows.getString(2));
        }
      }
      assertThat(strays).isEmpty();
    }
  }

  @Test
  void noTenantBoundIsAnExceptionAndNoDefault() {
    assertThatThrownBy(tenants::current).isInstanceOf(NoTenantBound.class);
    tenants.run(ACME, () -> assertThat(tenants.current()).isEqualTo(ACME));
    assertThat(tenants.find()).isEmpty();
  }

  @Test
  void theTenantBeforeComesBackHoweverTheWorkEnds() {
    tenants.run(
        ACME,
        () -> {
          assertThatThrownBy(
                  () ->
                      tenants.run(
                          GLOBEX,
                          () -> {
                            throw new IllegalStateException("in the middle");
                          }))
              .isInstanceOf(IllegalStateException.class);
          assertThat(tenants.current()).isEqualTo(ACME);
        });
  }

  @Test
  void anotherThreadStartsWithoutATenant() {
    tenants.run(
        ACME, () -> assertThat(CompletableFuture.supplyAsync(tenants::find).join()).isEmpty());
  }

  private Connection as(TenantId tenant) throws SQLException {
    Connection connection = open();
    become(connection, tenant);
    return connection;
  }

  private void become(Connection connection, TenantId tenant) throws SQLException {
    tenants.run(tenant, () -> tenantSwitch.apply(connection));
  }

  private Connection open() throws SQLException {
    return login(url());
  }

  private static Connection login(String url) throws SQLException {
    return DriverManager.getConnection(
        url, DatabaseUser.APP.userName(), TestDatabase.password(DatabaseUser.APP));
  }

  private String url() {
    return "jdbc:mariadb://" + database.server().address() + "/nothing?sslMode=disable";
  }

  private static void refused(Connection connection, String sql) {
    assertThatThrownBy(() -> change(connection, sql))
        .as(sql)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  private static void change(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
