package app.atende.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;

/**
 * Lets every connection that EclipseLink acquires be the one of the tenant at hand.
 *
 * <p>Without a tenant the connection stands on an empty schema with no role, which is all that
 * EclipseLink needs to start.
 */
public class RoleSwitchingConnector extends JNDIConnector {

  private static final long serialVersionUID = 1L;

  private final transient TenantSwitch tenantSwitch = new TenantSwitch(new Tenants());

  /** A connector on the server's datasource. */
  public RoleSwitchingConnector(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  public Connection connect(Properties properties, Session session) {
    Connection connection = super.connect(properties, session);
    try {
      tenantSwitch.apply(connection);
      return connection;
    } catch (SQLException e) {
      throw DatabaseException.sqlException(e);
    }
  }
}
