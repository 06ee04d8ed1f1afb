package app.atende.tenancy;

import app.atende.control.ControlDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Hands the server's pools, each as what it is for, to whoever injects them. */
@ApplicationScoped
public class DatabaseProducer {

  @Resource(lookup = "java:jboss/datasources/atende/control")
  private DataSource control;

  @Resource(lookup = "java:jboss/datasources/atende/tenant")
  private DataSource tenant;

  /** The control schema. */
  @Produces
  @Singleton
  public ControlDatabase controlDatabase() {
    return new ControlDatabase(control);
  }

  /** Connections of the tenant at hand. */
  @Produces
  @Singleton
  public TenantDatabase tenantDatabase(Tenants tenants) {
    return new TenantDatabase(tenant, tenants);
  }
}
