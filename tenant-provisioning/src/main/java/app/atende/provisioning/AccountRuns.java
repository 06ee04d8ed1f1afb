package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works runs off, step by step. A run that failed or was broken off continues at the step where it
 * stopped; a lease keeps two processes from working on the same run.
 */
final class AccountRuns {

  private static final Logger LOG = LoggerFactory.getLogger(AccountRuns.class);

  private final Map<RunKind, List<AccountStep>> steps;
  private final Duration lease;
  private final RunStore store;
  private final RunQueries queries;

  AccountRuns(ControlDatabase control, Now now, Map<RunKind, List<AccountStep>> steps) {
    this(control, now, steps, RunStore.LEASE);
  }

  /** Runs whose workers keep others away for this long after their last sign of life. */
  AccountRuns(
      ControlDatabase control, Now now, Map<RunKind, List<AccountStep>> steps, Duration lease) {
    this.steps = Map.copyOf(steps);
    this.lease = lease;
    this.store = new RunStore(control, now);
    this.queries = new RunQueries(control, now);
  }

  RunQueries queries() {
    return queries;
  }

  /** Writes a new run, in the transaction of the request, and says its number. */
  long add(Statements transaction, RunRequest request) {
    return store.add(transaction, request, names(request.kind()));
  }

  private List<String> names(RunKind kind) {
    return steps.get(kind).stream().map(AccountStep::name).toList();
  }

  /** Ends older runs that a new one of this kind makes pointless. */
  void supersede(Statements transaction, TenantId tenant, RunKind kind) {
    store.supersede(transaction, tenant, kind);
  }

  /**
   * Works a run off from its first step that is not done. Does nothing for a run that is done or
   * superseded.
   *
   * @throws DomainException {@code STILL_RUNNING} while another process has the lease, {@code
   *     PROVISIONING_FAILED} with the step's name when a step fails
   */
  void work(long id) {
    ProvisioningRun run =
        queries.find(id).orElseThrow(() -> new DomainException(ErrorCode.RUN_NOT_FOUND));
    if (isOver(run)) {
      return;
    }
    Optional<RunStore.Lease> taken = store.take(id, lease);
    if (taken.isPresent()) {
      try (Heartbeat alive = new Heartbeat(store, taken.get())) {
        // Read again: another process may have got further between our look and our lease.
        work(arranged(queries.find(id).orElseThrow(), alive.lease()), alive.lease());
      }
    } else if (!queries.find(id).map(AccountRuns::isOver).orElse(true)) {
      throw new DomainException(ErrorCode.STILL_RUNNING);
    }
  }

  /** A run that an earlier release began may know other steps. */
  private ProvisioningRun arranged(ProvisioningRun run, RunStore.Lease mine) {
    List<String> names = names(run.kind());
    if (run.steps().stream().map(ProvisioningRun.Step::name).toList().equals(names)) {
      return run;
    }
    store.arrange(mine, names);
    return queries.find(run.id()).orElseThrow();
  }

  private static boolean isOver(ProvisioningRun run) {
    return run.state() == RunState.DONE || run.state() == RunState.SKIPPED;
  }

  private void work(ProvisioningRun run, RunStore.Lease lease) {
    StepContext context = new StepContext(run.account(), queries.request(run.id()));
    List<AccountStep> doers = steps.get(run.kind());
    for (int position = 0; position < doers.size(); position++) {
      if (run.steps().get(position).state() != RunState.DONE) {
        work(doers.get(position), new Position(lease, position), context);
      }
    }
    store.finish(lease);
  }

  private record Position(RunStore.Lease lease, int number) {}

  private void work(AccountStep step, Position position, StepContext context) {
    store.begin(position.lease(), position.number());
    try {
      step.work().accept(context);
    } catch (LeaseLost lost) {
      throw lost;
    } catch (RuntimeException failure) {
      LOG.warn("Step {} of account {} failed", step.name(), context.tenant(), failure);
      store.failed(position.lease(), position.number(), sentence(failure));
      DomainException refusal =
          new DomainException(ErrorCode.PROVISIONING_FAILED, step.name(), sentence(failure));
      refusal.initCause(failure);
      throw refusal;
    }
    store.done(
        position.lease(),
        position.number(),
        transaction -> step.end().accept(transaction, context));
  }

  /** What went wrong, as it is kept and shown. */
  static String sentence(RuntimeException failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
