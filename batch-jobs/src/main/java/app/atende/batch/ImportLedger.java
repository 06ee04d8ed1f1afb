package app.atende.batch;

import app.atende.config.TenantId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.transfers.ImportClaim;
import app.atende.transfers.ImportRuns;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Gives a table of contacts back when its job failed or was stopped, so that another goes on. */
@Named
@Dependent
public class ImportLedger extends AbstractJobListener {
  private final ImportRuns runs;
  private final Tenants tenants;
  private final JobContext job;

  @Inject
  @BatchProperty(name = "tenant")
  private String tenant;

  @Inject
  @BatchProperty(name = "import")
  private String id;

  @Inject
  @BatchProperty(name = "token")
  private String token;

  /** With the job that it is about. */
  @Inject
  public ImportLedger(ImportRuns runs, Tenants tenants, JobContext job) {
    this.runs = runs;
    this.tenants = tenants;
    this.job = job;
  }

  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    TenantId account = TenantId.parse(tenant).orElse(null);
    if (account != null && (status == BatchStatus.FAILED || status == BatchStatus.STOPPED)) {
      ImportClaim claim = ImportClaim.of(id, token);
      tenants.run(account, () -> runs.release(claim, Actor.SYSTEM));
    }
  }
}
