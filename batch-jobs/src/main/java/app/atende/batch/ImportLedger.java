package app.atende.batch;

import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import app.atende.transfers.ImportRuns;
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
  private final ClaimOfJob of;

  /** With the job that it is about. */
  @Inject
  public ImportLedger(ImportRuns runs, Tenants tenants, JobContext job, ClaimOfJob of) {
    this.runs = runs;
    this.tenants = tenants;
    this.job = job;
    this.of = of;
  }

  @Override
  public void afterJob() {
    BatchStatus status = job.getBatchStatus();
    if (status == BatchStatus.FAILED || status == BatchStatus.STOPPED) {
      of.tenant()
          .ifPresent(account -> tenants.run(account, () -> runs.release(of.claim(), Actor.SYSTEM)));
    }
  }
}
