package app.atende.provisioning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Hands the server's pool for schemas and roles to provisioning. */
@ApplicationScoped
public class ProvisioningProducer {

  @Resource(lookup = "java:jboss/datasources/atende/provisioning")
  private DataSource provisioning;

  /** The database as the provisioning user sees it. */
  @Produces
  @Singleton
  public ProvisioningDatabase provisioningDatabase() {
    return new ProvisioningDatabase(provisioning);
  }
}
