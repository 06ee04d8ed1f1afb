package app.atende.web.health;

import app.atende.provisioning.DatabaseCheck;
import app.atende.provisioning.ProvisioningDatabase;
import app.atende.tenancy.TenantDirectory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks at the start what the database server really granted: a server cuts in silence what it was
 * not allowed. Where accounts would be in danger the product does not start; what costs only speed
 * is a line in the log, and stands on the provider's page of health.
 */
@WebListener
public class DatabaseGranted implements ServletContextListener {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseGranted.class);

  @Inject private ProvisioningDatabase database;
  @Inject private TenantDirectory directory;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    long accounts = directory.counts().values().stream().mapToLong(Long::longValue).sum();
    demandSafe(new DatabaseCheck(database).run(accounts));
  }

  static void demandSafe(List<DatabaseCheck.Finding> findings) {
    findings.forEach(finding -> LOG.warn(finding.advice()));
    findings.stream()
        .filter(DatabaseCheck.Finding::isSerious)
        .findFirst()
        .ifPresent(
            finding -> {
              throw new IllegalStateException(finding.advice());
            });
  }
}
