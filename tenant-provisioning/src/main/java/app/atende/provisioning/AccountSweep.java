package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be done for accounts from time to time, by any node: finish runs that a crash broke
 * off, drop accounts whose grace period has ended, forget keys and news that are too old to matter.
 *
 * <p>Must not be called inside a transaction of the server.
 */
@ApplicationScoped
public class AccountSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AccountSweep.class);
  private static final Requester SWEEP = Requester.local("sweep");
  private static final Duration KEPT = Duration.ofHours(24);

  private final ControlDatabase control;
  private final AccountLifecycle lifecycle;
  private final ProvisioningRuns runs;
  private final Now now;

  /** Sweeps by these front desks. */
  @Inject
  public AccountSweep(
      ControlDatabase control, AccountLifecycle lifecycle, ProvisioningRuns runs, Now now) {
    this.control = control;
    this.lifecycle = lifecycle;
    this.runs = runs;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected AccountSweep() {
    this(null, null, null, null);
  }

  /** Does all of it once. One account that fails does not keep the others. */
  public void run() {
    int resumed = runs.resumeBrokenOff();
    int dropped = lifecycle.dropDue(SWEEP);
    control.update("DELETE FROM idempotency_key WHERE created_at < ?", now.instant().minus(KEPT));
    control.update("DELETE FROM directory_change WHERE at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
    if (resumed + dropped > 0) {
      LOG.info("accounts swept: {} runs finished, {} accounts dropped", resumed, dropped);
    }
  }
}
