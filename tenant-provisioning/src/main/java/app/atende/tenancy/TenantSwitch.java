package app.atende.tenancy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Makes a connection the one of an account: its role and its schema, both, every time, never
 * skipped. That is what makes suspension immediate, and what lets the database itself refuse every
 * other account. Nobody else runs {@code SET ROLE}.
 */
public final class TenantSwitch {

  /** The empty schema on which connections without a tenant stand. */
  public static final String NOTHING = "nothing";

  private static final int INVALID_ROLE = 1959;

  private final Tenants tenants;
  private final TransactionTenant transaction = new TransactionTenant();

  /** A switch that follows these tenants. */
  public TenantSwitch(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * Gives the connection to the tenant of this thread, or to nobody when there is none. On any
   * failure the connection is destroyed: a failed {@code SET ROLE} would leave the role before it.
   *
   * @throws SecondTenantInTransaction when the running transaction belongs to another account
   * @throws DomainException ACCOUNT_SUSPENDED when the account's role is not ours to take
   * @throws SQLException when the database cannot be reached or refuses for another reason
   */
  public void apply(Connection connection) throws SQLException {
    Optional<TenantId> tenant = tenants.find();
    boolean done = false;
    try {
      transaction.acquire(tenant.orElse(null));
      become(connection, tenant);
      done = true;
    } catch (SQLException e) {
      throw refusalOf(tenant, e);
    } finally {
      if (!done) {
        destroy(connection);
      }
    }
  }

  private static void become(Connection connection, Optional<TenantId> tenant) throws SQLException {
    String role = tenant.map(TenantId::schema).orElse("NONE");
    String schema = tenant.map(TenantId::schema).orElse(NOTHING);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE " + role);
      statement.execute("USE " + schema);
    }
  }

  private static SQLException refusalOf(Optional<TenantId> tenant, SQLException cause) {
    if (tenant.isPresent() && cause.getErrorCode() == INVALID_ROLE) {
      DomainException suspended = new DomainException(ErrorCode.ACCOUNT_SUSPENDED);
      suspended.initCause(cause);
      throw suspended;
    }
    return cause;
  }

  /**
   * Closes the connection below the pool. The pool notices only when something fails on it, so it
   * is used once more: a broken connection is not handed out again.
   */
  private static void destroy(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException | RuntimeException e) {
      closeQuietly(connection);
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DO 0");
    } catch (SQLException expected) {
      closeQuietly(connection);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // Nothing is left to close: the failure that brought us here is the one to report.
      return;
    }
  }
}
