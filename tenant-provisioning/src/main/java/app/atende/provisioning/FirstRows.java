package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDatabase;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The steps that write an account's first rows and prove that it can be lived in. */
final class FirstRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ACCOUNT = MigrationScripts.read("db/seed/account.sql");
  private static final String OWNER = MigrationScripts.read("db/seed/owner.sql");

  private final ControlDatabase control;
  private final TenantDatabase database;
  private final Tenants tenants;
  private final Now now;

  FirstRows(ControlDatabase control, TenantDatabase database, Tenants tenants, Now now) {
    this.control = control;
    this.database = database;
    this.tenants = tenants;
    this.now = now;
  }

  /** What the seed needs to know beyond the directory: who the owner is, or null. */
  record Seed(AccountRequest.Owner owner) {
    String json() {
      try {
        return JSON.writeValueAsString(this);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A seed is always JSON", e);
      }
    }

    static Seed read(String json) {
      try {
        return json == null ? new Seed(null) : JSON.readValue(json, Seed.class);
      } catch (JsonProcessingException e) {
        throw new ProvisioningTrouble("The request of this run is unreadable", e);
      }
    }
  }

  /** The account's own row, the owner as administrator, and his membership. */
  void seed(StepContext context) {
    AccountEntry entry = new TenantDirectory(control).get(context.tenant());
    AccountRequest.Owner owner = Seed.read(context.request()).owner();
    asTenant(
        context.tenant(),
        connection -> {
          insert(connection, ACCOUNT, accountRow(entry));
          if (owner != null) {
            insert(connection, OWNER, ownerRow(owner));
          }
          connection.commit();
        });
    if (owner != null) {
      control.update(
          "INSERT IGNORE INTO membership (user_id, account_id, created_at) VALUES (?, ?, ?)",
          owner.userId(),
          context.tenant().value(),
          now.instant());
    }
  }

  /**
   * Asks the durable lane to tell the owner that he is one, once: a second mail would make the link
   * of the first one worthless. Names the room's listener and writes its note as rooms do, since
   * the command line has no rooms to ask.
   */
  void invite(Statements transaction, StepContext context) {
    AccountRequest.Owner owner = Seed.read(context.request()).owner();
    if (owner != null) {
      Instant at = now.instant();
      transaction.update(
          "INSERT INTO atenderelay.outbox (account_id, listener, event, payload, available_at,"
              + " created_at) VALUES (?, 'send-invitation-mail', 'agent_invited', ?, ?, ?)",
          context.tenant().value(),
          "{\"at\":\"%s\",\"by\":\"SYSTEM\",\"byId\":0,\"ids\":{\"agent\":%d}}"
              .formatted(at, owner.userId()),
          at,
          at);
    }
  }

  private static Object[] accountRow(AccountEntry entry) {
    return new Object[] {
      entry.id().value(),
      entry.name(),
      entry.locale(),
      entry.timeZone().getId(),
      entry.supportEmail().orElse(null),
      utc(entry.createdAt())
    };
  }

  private Object[] ownerRow(AccountRequest.Owner owner) {
    return new Object[] {
      owner.userId(), owner.name(), owner.email(), owner.confirmed(), utc(now.instant())
    };
  }

  /**
   * Opens the account as the application will: its role and schema, one row written, read and
   * rolled back, and the control schema refused.
   */
  void prove(StepContext context) {
    asTenant(
        context.tenant(),
        connection -> {
          String schema = context.tenant().schema();
          demand(schema, ask(connection, "SELECT current_role()"), "its role");
          demand(schema, ask(connection, "SELECT database()"), "its schema");
          insert(connection, "INSERT INTO agent_bot (id, name) VALUES (?, ?)", 1L, "proof");
          demand("proof", ask(connection, "SELECT name FROM agent_bot WHERE id = 1"), "its row");
          connection.rollback();
          demandRefusal(connection);
        });
  }

  private static void demand(String expected, String found, String what) {
    if (!expected.equals(found)) {
      throw new ProvisioningTrouble(
          "The account was opened, but " + what + " is " + found + " and not " + expected, null);
    }
  }

  private static void demandRefusal(Connection connection) {
    try {
      ask(connection, "SELECT COUNT(*) FROM " + Schemas.CONTROL + ".account");
    } catch (SQLException refused) {
      return;
    }
    throw new ProvisioningTrouble(
        "The account can read the control schema: the user of the application has rights that it"
            + " must not have",
        null);
  }

  private void asTenant(TenantId tenant, Work work) {
    tenants.run(
        tenant,
        () -> {
          try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try {
              work.on(connection);
            } finally {
              connection.rollback();
              connection.setAutoCommit(true);
            }
          } catch (SQLException e) {
            throw new ProvisioningTrouble(e);
          } catch (DomainException e) {
            throw isRoleMissing(e)
                ? new ProvisioningTrouble("The application may not be this account", e)
                : e;
          }
        });
  }

  private static boolean isRoleMissing(DomainException refusal) {
    return refusal.code() == ErrorCode.ACCOUNT_SUSPENDED;
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
