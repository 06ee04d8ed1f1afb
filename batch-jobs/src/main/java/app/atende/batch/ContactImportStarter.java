package app.atende.batch;

import app.atende.config.TenantId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.transfers.ImportClaim;
import app.atende.transfers.ImportRuns;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the job that takes in a table of contacts. A session bean, because the batch runtime finds
 * a job's definition only from within the module that holds it, wherever the call came from.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ContactImportStarter {
  private static final Logger LOG = LoggerFactory.getLogger(ContactImportStarter.class);
  private static final String JOB = "contact-import";

  @Inject private ImportRuns runs;
  @Inject private Tenants tenants;

  /**
   * Starts the job for the bound account's next table, if there is one.
   *
   * @param watched the table whose work is looked after; 0 for none
   */
  public void start(long watched) {
    Optional<ImportClaim> claim = runs.next(watched, Actor.SYSTEM);
    if (claim.isPresent()) {
      start(tenants.current(), claim.get());
    }
  }

  private void start(TenantId account, ImportClaim claim) {
    Properties parameters = new Properties();
    parameters.setProperty("tenant", account.toString());
    parameters.setProperty("import", claim.id().toString());
    parameters.setProperty("token", claim.token());
    try {
      long execution = BatchRuntime.getJobOperator().start(JOB, parameters);
      LOG.debug("{} {} of account {}: execution {}", JOB, claim.id(), account, execution);
    } catch (RuntimeException e) {
      LOG.error("{} {} of account {} did not start", JOB, claim.id(), account, e);
      runs.release(claim, Actor.SYSTEM);
    }
  }
}
