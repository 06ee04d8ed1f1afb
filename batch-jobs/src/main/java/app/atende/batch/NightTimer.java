package app.atende.batch;

import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.provisioning.AccountSweep;
import app.atende.provisioning.NightLedger;
import app.atende.provisioning.NightRun;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the night shift: every quarter of an hour, for each open account whose day has ended, the
 * jobs that nobody has taken yet. Every node looks; the ledger decides who gets which. The batch
 * runtime works at a few at a time, the others wait there.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class NightTimer {
  private static final Logger LOG = LoggerFactory.getLogger(NightTimer.class);
  private static final String TIDY_UP = "tidy-up";
  private static final String TIDY_HOUSE = "tidy-house";
  private static final int MOST_PER_LOOK = 200;
  private static final long HOUSE = 0;

  @Inject private TenantDirectory directory;
  @Inject private NightLedger ledger;
  @Inject private AccountSweep accounts;
  @Inject private Now now;

  private final AtomicBoolean looking = new AtomicBoolean();

  /** Looks whose day has ended. A look that is still under way keeps the next one out. */
  @Schedule(hour = "*", minute = "*/15", persistent = false)
  public void look() {
    if (looking.compareAndSet(false, true)) {
      try {
        startDue();
      } finally {
        looking.set(false);
      }
    }
  }

  private void startDue() {
    accounts.run();
    start(new NightRun(TIDY_HOUSE, HOUSE, yesterday(ZoneOffset.UTC)));
    int started = 0;
    for (TenantId account : directory.listOpen()) {
      if (started == MOST_PER_LOOK) {
        return;
      }
      Optional<NightRun> run =
          directory
              .find(account)
              .map(AccountEntry::timeZone)
              .map(zone -> new NightRun(TIDY_UP, account.value(), yesterday(zone)));
      started += run.isPresent() && start(run.get()) ? 1 : 0;
    }
  }

  private LocalDate yesterday(ZoneId zone) {
    return now.today(zone).minusDays(1);
  }

  private boolean start(NightRun run) {
    if (!ledger.take(run)) {
      return false;
    }
    Properties parameters = new Properties();
    parameters.setProperty("day", run.day().toString());
    if (run.account() != HOUSE) {
      parameters.setProperty("tenant", Long.toString(run.account()));
    }
    try {
      long execution = BatchRuntime.getJobOperator().start(run.job(), parameters);
      LOG.debug(
          "{} of account {} for {}: execution {}", run.job(), run.account(), run.day(), execution);
      return true;
    } catch (RuntimeException e) {
      LOG.error("{} of account {} for {} did not start", run.job(), run.account(), run.day(), e);
      ledger.end(run, NightLedger.State.FAILED, e.toString());
      return false;
    }
  }
}
