package app.atende.provisioning;

import app.atende.config.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run with its steps, as people see it.
 *
 * @param leaseUntil until when a process keeps others away, while one works on it
 */
public record ProvisioningRun(
    long id,
    TenantId account,
    RunKind kind,
    RunState state,
    String requestedBy,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<Instant> leaseUntil,
    List<Step> steps) {

  /** Keeps its own copy of the steps. */
  public ProvisioningRun {
    steps = List.copyOf(steps);
  }

  ProvisioningRun with(List<Step> steps) {
    return new ProvisioningRun(
        id, account, kind, state, requestedBy, startedAt, endedAt, leaseUntil, steps);
  }

  /** The step that failed, if one did. */
  public Optional<Step> failedStep() {
    return steps.stream().filter(step -> step.state() == RunState.FAILED).findFirst();
  }

  /**
   * One step.
   *
   * @param error what went wrong at the last attempt
   */
  public record Step(
      String name,
      RunState state,
      int attempts,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<String> error) {}
}
