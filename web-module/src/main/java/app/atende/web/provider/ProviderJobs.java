package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.provisioning.MigrationReport;
import app.atende.provisioning.ProvisioningRuns;
import app.atende.provisioning.Requester;
import app.atende.provisioning.TenantMigrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Long work that a page only watches: runs of provisioning and the migration of all accounts. How
 * far a run is stands in its own rows, on every node; a run that dies with the server is continued
 * by the sweep or by «Retomar».
 */
@ApplicationScoped
public class ProviderJobs {

  private static final Logger LOG = LoggerFactory.getLogger(ProviderJobs.class);

  @Resource private ManagedExecutorService executor;
  @Inject private ProvisioningRuns runs;
  @Inject private TenantMigrations migrations;

  private final AtomicReference<Sweep> sweep = new AtomicReference<>();
  private final Set<Long> resumed = ConcurrentHashMap.newKeySet();

  /** Begins or continues a run; whoever looks at its steps sees how it goes. */
  public void resume(long run) {
    if (resumed.add(run)) {
      work(run);
    }
  }

  private void work(long run) {
    executor.execute(
        () -> {
          try {
            runs.resume(run);
          } catch (DomainException refusal) {
            LOG.info("Run {} stopped: {}", run, refusal.getMessage());
          } catch (RuntimeException failure) {
            LOG.error("Run {} broke off", run, failure);
          } finally {
            resumed.remove(run);
          }
        });
  }

  /** Whether this node works on a run, or will in a moment. */
  public boolean isAt(long run) {
    return resumed.contains(run);
  }

  /** Begins to migrate all accounts that are behind, unless this node is at it already. */
  public void migrateAll(Requester who) {
    Sweep begun = new Sweep();
    Sweep before = sweep.get();
    boolean mayBegin = before == null || before.isOver();
    if (mayBegin && sweep.compareAndSet(before, begun)) {
      executor.execute(() -> migrateAll(begun, who));
    }
  }

  private void migrateAll(Sweep begun, Requester who) {
    try {
      begun.end(migrations.migrate(TenantMigrations.WORKERS, who, begun::note));
    } catch (RuntimeException failure) {
      LOG.error("The migration of all accounts broke off", failure);
      begun.breakOff();
    }
  }

  /** The latest migration of all accounts that this node began, if it has begun one. */
  public Optional<Sweep> sweep() {
    return Optional.ofNullable(sweep.get());
  }

  /** How far a migration of all accounts is. */
  public static final class Sweep {
    private volatile MigrationReport report;
    private volatile boolean over;
    private volatile boolean brokenOff;

    private void note(MigrationReport sofar) {
      report = sofar;
    }

    private void end(MigrationReport last) {
      report = last;
      over = true;
    }

    private void breakOff() {
      brokenOff = true;
      over = true;
    }

    /** What it has done so far, once the first account is through. */
    public Optional<MigrationReport> report() {
      return Optional.ofNullable(report);
    }

    /** Whether nothing is under way any more. */
    public boolean isOver() {
      return over;
    }

    /** Whether it ended before all accounts were through. */
    public boolean isBrokenOff() {
      return brokenOff;
    }
  }
}
