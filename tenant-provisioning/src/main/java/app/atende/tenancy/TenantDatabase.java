package app.atende.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections of the tenant at hand, by the same switch that serves every request. For the steps of
 * provisioning that must see what an account will see; rooms use their entity manager.
 */
public final class TenantDatabase {

  private final DataSource source;
  private final TenantSwitch tenantSwitch;

  /** On the pool of the user {@code atendeapp}. */
  public TenantDatabase(DataSource source, Tenants tenants) {
    this.source = source;
    this.tenantSwitch = new TenantSwitch(tenants);
  }

  /** A connection that is the tenant of this thread, or nobody when there is none. Close it. */
  public Connection connect() throws SQLException {
    Connection connection = source.getConnection();
    tenantSwitch.apply(connection);
    return connection;
  }
}
