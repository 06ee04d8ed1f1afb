package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.atende.config.TenantId;
import app.atende.tenancy.TenantSwitch;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a bug or an injected statement would try on others: the database itself says no. */
interface TheDatabaseRefuses {
  /** Access denied, unknown command for this role, no right to the table or the schema. */
  List<Integer> REFUSALS = List.of(1044, 1045, 1142, 1143, 1227, 1370);

  @Test
  default void aNativeQueryThatNamesAnotherAccount() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    String other = inside.company("Globex").schema();
    List<String> tries =
        List.of(
            "SELECT name FROM " + other + ".contact WHERE id = 1",
            "SELECT c.name FROM contact c JOIN " + other + ".contact o ON o.id = c.id",
            "SELECT id FROM contact UNION SELECT id FROM " + other + ".message",
            "INSERT INTO contact (name, created_at, updated_at)"
                + (" SELECT name, created_at, updated_at FROM " + other + ".contact"),
            "UPDATE " + other + ".contact SET name = 'Mallory'",
            "UPDATE contact c, " + other + ".contact o SET o.name = c.name",
            "DELETE FROM " + other + ".contact",
            "USE " + other);
    for (String sql : tries) {
      demandRefusal(sql, () -> inside.inTransaction(acme, em -> run(em, sql)));
      demandRefusal(sql, () -> inside.connected(acme, connection -> run(connection, sql)));
    }
  }

  @Test
  default void theControlSchemaToEveryAccount() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    List<String> tries =
        List.of(
            "SELECT COUNT(*) FROM atende.account",
            "SELECT password_hash FROM atende.user",
            "UPDATE atende.user_session SET user_id = 1",
            "INSERT INTO atende.membership (user_id, account_id, created_at) VALUES (1, 1, NOW())",
            "SELECT COUNT(*) FROM mysql.user",
            "SELECT COUNT(*) FROM mysql.roles_mapping",
            "GRANT SELECT ON atende.* TO " + acme.schema(),
            "CREATE TABLE notes (id BIGINT)",
            "CREATE TEMPORARY TABLE notes (id BIGINT)",
            "CREATE VIEW all_contacts AS SELECT * FROM contact",
            "ALTER TABLE contact ADD COLUMN spy BIGINT",
            "DROP TABLE contact",
            "SELECT LOAD_FILE('/etc/passwd') INTO OUTFILE '/tmp/spy'",
            "SET GLOBAL general_log = 1");
    for (String sql : tries) {
      demandRefusal(sql, () -> inside.inTransaction(acme, em -> run(em, sql)));
    }
  }

  @Test
  default void theOutboxToReadersButNotToWriters() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    for (String sql :
        List.of(
            "SELECT COUNT(*) FROM atenderelay.outbox",
            "UPDATE atenderelay.outbox SET account_id = 1",
            "DELETE FROM atenderelay.outbox")) {
      demandRefusal(sql, () -> inside.inTransaction(acme, em -> run(em, sql)));
    }
    int written =
        inside.rolledBack(
            acme,
            em ->
                run(
                    em,
                    "INSERT INTO atenderelay.outbox (account_id, listener, event, payload,"
                        + " available_at, created_at) VALUES ("
                        + acme
                        + ", 'nobody', 'nothing', '{}', NOW(), NOW())"));
    assertEquals(1, written);
  }

  @Test
  default void everythingToWhoIsNobody() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    try (Connection connection = inside.pool("tenant").getConnection()) {
      new TenantSwitch(inside.tenants()).apply(connection);
      assertEquals(null, text(connection, "SELECT current_role()"));
      assertEquals(TenantSwitch.NOTHING, text(connection, "SELECT database()"));
      for (String sql :
          List.of(
              "SELECT COUNT(*) FROM " + acme.schema() + ".contact",
              "SELECT COUNT(*) FROM atende.account",
              "INSERT INTO atenderelay.outbox (account_id) VALUES (1)",
              "CREATE TABLE nothing.spy (id BIGINT)")) {
        demandRefusal(sql, () -> run(connection, sql));
      }
    }
  }

  @Test
  default void aStatementThatWasPreparedForAnotherAccount() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    String sql = "SELECT name FROM contact WHERE id = 1";
    try (Connection connection = inside.pool("tenant").getConnection()) {
      become(acme, connection, inside);
      run(connection, "PREPARE kept FROM '" + sql + "'");
      try (PreparedStatement ours = connection.prepareStatement(sql)) {
        assertEquals("Acme", first(ours.executeQuery()));
        assertEquals("Acme", text(connection, "EXECUTE kept"));
        become(globex, connection, inside);
        assertEquals("Globex", first(ours.executeQuery()));
        demandRefusal("the handle", () -> text(connection, "EXECUTE kept"));
      }
      run(connection, "DEALLOCATE PREPARE kept");
    }
  }

  @Test
  default void aSecondStatementBehindTheFirst() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    String other = inside.company("Globex").schema();
    SQLException refusal =
        assertThrows(
            SQLException.class,
            () ->
                inside.connected(
                    acme, connection -> run(connection, "SELECT 1; SET ROLE " + other)));
    assertEquals(1064, refusal.getErrorCode(), refusal.getMessage());
  }

  @Test
  default void theNamesOfOtherAccounts() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    inside.company("Globex");
    List<?> seen =
        inside.inTransaction(
            acme,
            em ->
                em.createNativeQuery(
                        "SELECT schema_name FROM information_schema.schemata"
                            + " WHERE schema_name LIKE 'acct%' OR schema_name = 'atende'")
                    .getResultList());
    assertEquals(List.of(acme.schema()), seen);
  }

  private static void become(TenantId tenant, Connection connection, Inside inside)
      throws SQLException {
    inside
        .tenants()
        .<SQLException>run(tenant, () -> new TenantSwitch(inside.tenants()).apply(connection));
  }

  private static int run(EntityManager em, String sql) {
    return sql.startsWith("SELECT") && !sql.contains("OUTFILE")
        ? em.createNativeQuery(sql).getResultList().size()
        : em.createNativeQuery(sql).executeUpdate();
  }

  private static boolean run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return first(statement.executeQuery(sql));
    }
  }

  private static String first(ResultSet rows) throws SQLException {
    try (rows) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static void demandRefusal(String what, org.junit.jupiter.api.function.Executable tried) {
    Throwable thrown = assertThrows(Exception.class, tried, what);
    Throwable cause = thrown;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    assertTrue(
        cause instanceof SQLException refusal && REFUSALS.contains(refusal.getErrorCode()),
        what + " → " + cause);
  }
}
