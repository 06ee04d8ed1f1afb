package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The front desk for the lives of accounts. Every answer is given when all steps are done; whatever
 * broke off is finished by {@link ProvisioningRuns}.
 *
 * <p>Must not be called inside a transaction of the server: schemas and roles commit by themselves.
 */
@ApplicationScoped
public class AccountLifecycle {

  /** How long a deleted account is kept, unless somebody says otherwise. */
  public static final Duration GRACE = Duration.ofDays(14);

  private static final int LOOKS = 200;
  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

  private final ControlDatabase control;
  private final TenantDirectory directory;
  private final AccountRuns runs;
  private final ProviderAudit audit;
  private final Now now;

  /** Lives of the accounts in this directory. */
  @Inject
  public AccountLifecycle(
      ControlDatabase control, TenantDirectory directory, AccountSteps steps, Now now) {
    this.control = control;
    this.directory = directory;
    this.runs = steps == null ? null : new AccountRuns(control, now, steps.byKind());
    this.audit = new ProviderAudit(control, now);
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected AccountLifecycle() {
    this(null, null, null, null);
  }

  /**
   * Creates an account and opens it.
   *
   * @return the open account; the same one for a repeated request with the same key
   * @throws DomainException {@code SLUG_TAKEN}, {@code SLUG_INVALID}, {@code DOMAIN_TAKEN}, {@code
   *     UNKNOWN_LIMIT} and the like at their fields; {@code IDEMPOTENCY_MISMATCH}; {@code
   *     PROVISIONING_FAILED} with the step's name: the account is kept and can be resumed
   */
  public AccountEntry create(AccountRequest request, Requester who) {
    AccountRequest checked = AccountCheck.request(request);
    TenantId tenant = new AccountReservation(control, runs, audit, now).reserve(checked, who);
    runs.queries().newest(tenant, RunKind.CREATE).ifPresent(run -> workOrAwait(run.id()));
    return fresh(tenant);
  }

  /** A repeated request meets the first one while it is under way: then both get its answer. */
  private void workOrAwait(long run) {
    for (int look = 1; ; look++) {
      try {
        runs.work(run);
        return;
      } catch (DomainException refusal) {
        if (refusal.code() != ErrorCode.STILL_RUNNING || look == LOOKS) {
          throw refusal;
        }
        LockSupport.parkNanos(BETWEEN_LOOKS);
      }
    }
  }

  /**
   * Closes an account at once: the next connection for it is refused by the database itself.
   *
   * @param reason in the provider's words; shown in his console
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}; {@code ACCOUNT_STATE} unless it is open
   */
  public void suspend(TenantId tenant, String reason, Requester who) {
    turn(
        new Turn(tenant, RunKind.SUSPEND, List.of(AccountStatus.ACTIVE, AccountStatus.SUSPENDED)),
        who,
        transaction -> {
          setStatus(transaction, tenant, AccountStatus.SUSPENDED);
          transaction.update(
              "UPDATE account SET status_reason = ? WHERE id = ?", cut(reason), tenant.value());
          audit.note(transaction, who, new AuditNote("account.suspend", tenant, cut(reason)));
        });
  }

  /**
   * Opens a suspended account again, or one whose grace period has not ended.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}; {@code ACCOUNT_STATE} in another state
   */
  public void reactivate(TenantId tenant, Requester who) {
    turn(
        new Turn(
            tenant,
            RunKind.REACTIVATE,
            List.of(AccountStatus.SUSPENDED, AccountStatus.DELETING, AccountStatus.ACTIVE)),
        who,
        transaction ->
            audit.note(transaction, who, new AuditNote("account.reactivate", tenant, null)));
  }

  /**
   * Closes an account at once and has it dropped when the grace period ends. A second call changes
   * the end of the grace period.
   *
   * @param grace zero or more
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}
   */
  public void delete(TenantId tenant, Duration grace, Requester who) {
    turn(
        new Turn(tenant, RunKind.SUSPEND, List.of(AccountStatus.values())),
        who,
        transaction -> {
          setStatus(transaction, tenant, AccountStatus.DELETING);
          transaction.update(
              "UPDATE account SET delete_after = ? WHERE id = ?",
              now.instant().plus(grace),
              tenant.value());
          audit.note(transaction, who, new AuditNote("account.delete", tenant, "grace " + grace));
        });
  }

  /**
   * Drops every account whose grace period has ended, with all that it has. For a nightly sweep;
   * one that fails does not keep the others.
   *
   * @return how many are gone
   */
  public int dropDue(Requester who) {
    List<TenantId> due =
        control.list(
            "SELECT id FROM account WHERE status = ? AND delete_after <= ? ORDER BY id",
            row -> new TenantId(row.number("id")),
            AccountStatus.DELETING,
            now.instant());
    int gone = 0;
    for (TenantId tenant : due) {
      gone += Attempts.succeeds(() -> drop(tenant, who)) ? 1 : 0;
    }
    return gone;
  }

  /**
   * Drops one account whose grace period has ended, with all that it has.
   *
   * @throws DomainException {@code ACCOUNT_NOT_FOUND}; {@code ACCOUNT_STATE} unless it was deleted
   *     and its grace period has ended; {@code PROVISIONING_FAILED} with the step's name
   */
  public void drop(TenantId tenant, Requester who) {
    turn(
        new Turn(tenant, RunKind.DROP, List.of(AccountStatus.DELETING)),
        who,
        transaction -> {
          demandDue(transaction, tenant);
          audit.note(transaction, who, new AuditNote("account.drop", tenant, null));
        });
  }

  /** Somebody may have deleted it once more meanwhile, with a longer grace period. */
  private void demandDue(Statements transaction, TenantId tenant) {
    boolean due =
        transaction
            .find(
                "SELECT 1 AS due FROM account WHERE id = ? AND delete_after <= ?",
                row -> 1,
                tenant.value(),
                now.instant())
            .isPresent();
    if (!due) {
      throw new DomainException(ErrorCode.ACCOUNT_STATE, AccountStatus.DELETING);
    }
  }

  /** A run that is asked for, and the states in which it may be. */
  private record Turn(TenantId tenant, RunKind kind, List<AccountStatus> from) {}

  @FunctionalInterface
  private interface Change {
    void in(Statements transaction);
  }

  private void turn(Turn turn, Requester who, Change change) {
    long run =
        control.inTransaction(
            transaction -> {
              demandStatus(transaction, turn);
              runs.supersede(transaction, turn.tenant(), turn.kind());
              change.in(transaction);
              directory.noteChange(transaction, turn.tenant());
              return runs.add(transaction, new RunRequest(turn.tenant(), turn.kind(), null, who));
            });
    directory.forget(turn.tenant());
    try {
      runs.work(run);
    } finally {
      directory.forget(turn.tenant());
    }
  }

  private static void demandStatus(Statements transaction, Turn turn) {
    AccountStatus status =
        transaction
            .find(
                "SELECT status FROM account WHERE id = ? FOR UPDATE",
                row -> row.word("status", AccountStatus.class),
                turn.tenant().value())
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
    if (!turn.from().contains(status)) {
      throw new DomainException(ErrorCode.ACCOUNT_STATE, status);
    }
  }

  private void setStatus(Statements transaction, TenantId tenant, AccountStatus status) {
    transaction.update(
        "UPDATE account SET status = ?, changed_at = ?, delete_after = NULL WHERE id = ?",
        status,
        now.instant(),
        tenant.value());
  }

  private AccountEntry fresh(TenantId tenant) {
    directory.forget(tenant);
    return directory.get(tenant);
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= 500 ? reason : reason.substring(0, 500);
  }
}
