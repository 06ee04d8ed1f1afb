package app.atende.batch;

import app.atende.config.TenantId;
import app.atende.provisioning.NightLedger;
import app.atende.provisioning.NightRun;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.StepExecution;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes into the ledger of the night how a job began and ended. A job that was started by hand,
 * without a day, leaves no row.
 */
@Named
@Dependent
public class RunLedger implements JobListener {
  private final NightLedger ledger;
  private final JobContext job;

  @Inject
  @BatchProperty(name = "tenant")
  private String tenant;

  @Inject
  @BatchProperty(name = "day")
  private String day;

  /** With the ledger and the job that it is about. */
  @Inject
  public RunLedger(NightLedger ledger, JobContext job) {
    this.ledger = ledger;
    this.job = job;
  }

  @Override
  public void beforeJob() {
    if (hasDay()) {
      ledger.noteExecution(run(), job.getExecutionId());
    }
  }

  @Override
  public void afterJob() {
    if (hasDay()) {
      boolean failed = job.getBatchStatus() == BatchStatus.FAILED;
      ledger.end(run(), failed ? NightLedger.State.FAILED : NightLedger.State.DONE, detail());
    }
  }

  private NightRun run() {
    long account = TenantId.parse(tenant).map(TenantId::value).orElse(0L);
    return new NightRun(job.getJobName(), account, LocalDate.parse(day));
  }

  private boolean hasDay() {
    return day != null && !day.isBlank();
  }

  private String detail() {
    JobOperator operator = BatchRuntime.getJobOperator();
    return operator.getStepExecutions(job.getExecutionId()).stream()
        .map(RunLedger::detail)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("; "));
  }

  private static String detail(StepExecution step) {
    if (step.getBatchStatus() == BatchStatus.FAILED) {
      return step.getStepName() + " failed: " + step.getExitStatus();
    }
    return Objects.toString(step.getPersistentUserData(), null);
  }
}
