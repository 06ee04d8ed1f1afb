package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.provisioning.AccountMember;
import app.atende.provisioning.AccountMembers;
import app.atende.provisioning.AuditNote;
import app.atende.provisioning.ProviderAudit;
import app.atende.provisioning.ProvisioningRun;
import app.atende.provisioning.ProvisioningRuns;
import app.atende.provisioning.RunKind;
import app.atende.provisioning.RunState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done to an account, run by run and step by step, and how to go on where it stopped. */
@Named("providerRuns")
@RequestScoped
public class AccountRunsView {

  private static final int SHOWN = 10;

  @Inject private AccountView account;
  @Inject private ProvisioningRuns runs;
  @Inject private AccountMembers members;
  @Inject private ProviderJobs jobs;
  @Inject private ProviderAudit audit;
  @Inject private CurrentOperator operator;
  @Inject private Now now;

  private List<ProvisioningRun> listed;

  /** The latest runs, the newest first. */
  public List<ProvisioningRun> getRuns() {
    if (listed == null) {
      listed = runs.list(account.getId()).stream().limit(SHOWN).toList();
    }
    return listed;
  }

  /** The run that created the account, if it is among the latest. */
  public ProvisioningRun getCreation() {
    return getRuns().stream().filter(run -> run.kind() == RunKind.CREATE).findFirst().orElse(null);
  }

  /** Whether something is under way, so that the page should look again. */
  public boolean isGoingOn() {
    return getRuns().stream().anyMatch(this::isGoingOn);
  }

  /** Whether somebody works on this run at this moment, or is about to. */
  public boolean isGoingOn(ProvisioningRun run) {
    if (jobs.isAt(run.id())) {
      return true;
    }
    boolean leased = run.leaseUntil().filter(end -> end.isAfter(now.instant())).isPresent();
    boolean fresh = run.startedAt().isAfter(now.instant().minusSeconds(30));
    return run.state() == RunState.RUNNING && leased || run.state() == RunState.WAITING && fresh;
  }

  /** Whether a run waits for somebody to continue it: it failed or was broken off. */
  public boolean isResumable(ProvisioningRun run) {
    return !isGoingOn(run) && run.state() != RunState.DONE && run.state() != RunState.SKIPPED;
  }

  /** Continues a run of this account. */
  public void resume(long id) {
    ProvisioningRun run = runs.get(id);
    if (!run.account().equals(account.getId())) {
      throw new DomainException(ErrorCode.RUN_NOT_FOUND);
    }
    audit.note(
        operator.requester(),
        new AuditNote("account.resume", run.account(), run.kind().name() + " " + id));
    jobs.resume(id);
    listed = null;
  }

  /** When a run was asked for. */
  public Optional<Instant> begun(ProvisioningRun run) {
    return Optional.of(run.startedAt());
  }

  /** The first administrator, once there is one. */
  public Optional<AccountMember> getOwner() {
    return account.isBuilt()
        ? members.list(account.getId()).stream().findFirst()
        : Optional.empty();
  }
}
