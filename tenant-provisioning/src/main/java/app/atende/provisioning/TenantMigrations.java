package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Brings every account's schema to the newest version: only those that are behind, some at a time.
 * One that fails is set aside with its error and stays closed until a later run succeeds; the
 * others go on. A sweep that was broken off is continued by starting it again: an account on which
 * another process seems to work is waited for, until that process is through or its lease ends.
 */
@ApplicationScoped
public class TenantMigrations {

  /** How many schemas are migrated at a time: the disk is the limit, more bring nothing. */
  public static final int WORKERS = 2;

  private static final Duration PATIENCE = RunStore.LEASE.multipliedBy(2);
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(250);

  private final ControlDatabase control;
  private final TenantDirectory directory;
  private final AccountRuns runs;
  private final Now now;
  private final int latest;

  /** Migrations of the accounts in this directory. */
  @Inject
  public TenantMigrations(
      ControlDatabase control, TenantDirectory directory, AccountSteps steps, Now now) {
    this.control = control;
    this.directory = directory;
    this.runs = steps == null ? null : new AccountRuns(control, now, steps.byKind());
    this.now = now;
    this.latest = steps == null ? 0 : steps.latestVersion();
  }

  /** For CDI's proxies only. */
  protected TenantMigrations() {
    this(null, null, null, null);
  }

  /** The version that every schema has after a migration. */
  public int latest() {
    return latest;
  }

  /** The accounts whose schema is behind, by id; those still being created are not among them. */
  public List<TenantId> behind() {
    return control.list(
        "SELECT id FROM account WHERE (schema_version < ? OR migration_error IS NOT NULL)"
            + " AND status <> 'REQUESTED' ORDER BY id",
        row -> new TenantId(row.number("id")),
        latest);
  }

  /**
   * Migrates all that are behind and returns when none is under way any more.
   *
   * @param workers how many at a time, at least one
   * @param progress told after each account, by one thread at a time
   */
  public MigrationReport migrate(int workers, Requester who, Consumer<MigrationReport> progress) {
    List<TenantId> behind = behind();
    Tally tally = new Tally(behind.size(), progress);
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers));
    try {
      List<Future<?>> all = new ArrayList<>();
      for (TenantId tenant : behind) {
        all.add(pool.submit(() -> tally.count(migrate(tenant, who))));
      }
      for (Future<?> one : all) {
        await(one);
      }
    } finally {
      pool.shutdownNow();
    }
    return tally.report();
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProvisioningTrouble("The migration was interrupted; start it again", e);
    } catch (ExecutionException e) {
      throw new ProvisioningTrouble("The migration broke off: " + e.getMessage(), e);
    }
  }

  /** Migrates one account; what fails is kept with it and does not come out. */
  private MigrationReport.Outcome migrate(TenantId tenant, Requester who) {
    try {
      if (!isWorked(runOf(tenant, who))) {
        return new MigrationReport.Outcome(tenant, MigrationReport.Ending.ELSEWHERE, "");
      }
      return new MigrationReport.Outcome(tenant, MigrationReport.Ending.MIGRATED, "");
    } catch (DomainException refusal) {
      String error = refusal.args().isEmpty() ? refusal.code().name() : last(refusal);
      return new MigrationReport.Outcome(tenant, MigrationReport.Ending.SET_ASIDE, error);
    } finally {
      directory.forget(tenant);
    }
  }

  /** Works the run off, and says whether it is done; not when another process keeps it too long. */
  private boolean isWorked(long run) {
    Instant end = now.instant().plus(PATIENCE);
    while (true) {
      try {
        runs.work(run);
        return true;
      } catch (LeaseLost lost) {
        return false;
      } catch (DomainException refusal) {
        if (refusal.code() != ErrorCode.STILL_RUNNING) {
          throw refusal;
        }
        if (now.instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    }
  }

  private long runOf(TenantId tenant, Requester who) {
    return control.inTransaction(
        transaction -> {
          directory.noteChange(transaction, tenant);
          return runs.queries()
              .openMigration(transaction, tenant)
              .orElseGet(
                  () -> runs.add(transaction, new RunRequest(tenant, RunKind.MIGRATE, null, who)));
        });
  }

  private static String last(DomainException refusal) {
    return String.valueOf(refusal.args().get(refusal.args().size() - 1));
  }

  /** Counts how the accounts ended. */
  private static final class Tally {
    private final int all;
    private final Consumer<MigrationReport> progress;
    private final List<MigrationReport.Outcome> outcomes = new ArrayList<>();

    Tally(int all, Consumer<MigrationReport> progress) {
      this.all = all;
      this.progress = progress;
    }

    synchronized void count(MigrationReport.Outcome outcome) {
      outcomes.add(outcome);
      progress.accept(report());
    }

    synchronized MigrationReport report() {
      return new MigrationReport(all, outcomes);
    }
  }
}
