package app.atende.tenancy;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Named in {@code persistence.xml} as {@code eclipselink.session.customizer}: puts the {@link
 * RoleSwitchingConnector} wherever EclipseLink takes its connections from, and the guard of {@link
 * UnitOfOneTenant} over what it keeps in memory.
 */
public class TenantSessionCustomizer implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    logins(session).distinct().forEach(TenantSessionCustomizer::switchRoles);
    session.getEventManager().addListener(new UnitOfOneTenant());
    session
        .getDescriptors()
        .values()
        .forEach(
            descriptor ->
                descriptor.getEventManager().addListener(new UnitOfOneTenant.NoMerging()));
  }

  private static Stream<Login> logins(Session session) {
    Stream<Login> own = Stream.of(session.getDatasourceLogin());
    if (session instanceof ServerSession server) {
      Stream<ConnectionPool> pools =
          Stream.concat(
              Stream.ofNullable(server.getReadConnectionPool()),
              server.getConnectionPools().values().stream());
      return Stream.concat(own, pools.map(ConnectionPool::getLogin));
    }
    return own;
  }

  private static void switchRoles(Login login) {
    DatasourceLogin datasource = (DatasourceLogin) login;
    if (datasource.getConnector() instanceof RoleSwitchingConnector) {
      return;
    }
    if (!(datasource.getConnector() instanceof JNDIConnector jndi)) {
      throw new IllegalStateException("Connections must come from a datasource of the server");
    }
    DataSource source = jndi.getDataSource();
    if (source == null) {
      throw new IllegalStateException("The persistence unit has no datasource yet");
    }
    datasource.setConnector(new RoleSwitchingConnector(source));
  }
}
