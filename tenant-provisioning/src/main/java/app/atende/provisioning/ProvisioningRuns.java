package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The runs of provisioning: what they did, where they stopped, and how they go on. */
@ApplicationScoped
public class ProvisioningRuns {

  private static final int MOST = 50;

  private final TenantDirectory directory;
  private final AccountRuns runs;

  /** The runs in this control schema. */
  @Inject
  public ProvisioningRuns(
      ControlDatabase control, TenantDirectory directory, AccountSteps steps, Now now) {
    this.directory = directory;
    this.runs = steps == null ? null : new AccountRuns(control, now, steps.byKind());
  }

  /** For CDI's proxies only. */
  protected ProvisioningRuns() {
    this(null, null, null, null);
  }

  /**
   * Continues a run that failed or was broken off, at the step where it stopped. A run that is done
   * or was superseded by another one is left as it is.
   *
   * @throws DomainException {@code RUN_NOT_FOUND}; {@code STILL_RUNNING} while its lease lasts;
   *     {@code PROVISIONING_FAILED} with the step's name when a step fails again
   */
  public ProvisioningRun resume(long run) {
    runs.work(run);
    ProvisioningRun worked = get(run);
    directory.forget(worked.account());
    return worked;
  }

  /**
   * Continues every run that was broken off by a crash. For a sweep; one that fails does not keep
   * the others.
   *
   * @return how many are done now
   */
  public int resumeBrokenOff() {
    int done = 0;
    for (ProvisioningRun run : runs.queries().brokenOff()) {
      done += Attempts.succeeds(() -> resume(run.id())) ? 1 : 0;
    }
    return done;
  }

  /** A run with its steps; throws {@code RUN_NOT_FOUND}. */
  public ProvisioningRun get(long id) {
    return runs.queries().find(id).orElseThrow(() -> new DomainException(ErrorCode.RUN_NOT_FOUND));
  }

  /** The newest run of an account that can be continued, if there is one. */
  public Optional<ProvisioningRun> findOpen(TenantId tenant) {
    return runs.queries().newestOpen(tenant);
  }

  /** The latest fifty runs of an account with their steps, the newest first. */
  public List<ProvisioningRun> list(TenantId tenant) {
    return runs.queries().list(tenant, MOST);
  }
}
