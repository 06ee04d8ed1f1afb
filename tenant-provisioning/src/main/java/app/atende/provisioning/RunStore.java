package app.atende.provisioning;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.config.Tokens;
import app.atende.control.ControlDatabase;
import app.atende.control.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of runs and steps. Whoever holds the lease may change them. */
final class RunStore {

  /** For how long a process keeps others away without a sign of life. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final int LEASE_TOKEN = 22;
  private static final int LONGEST_ERROR = 2000;

  /** Above every position that a step can have. */
  private static final int ASIDE = 1000;

  private final ControlDatabase control;
  private final Now now;

  RunStore(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** Writes a new run with its steps, all waiting, in the transaction of the request. */
  long add(Statements transaction, RunRequest run, List<String> steps) {
    long id =
        transaction.insert(
            "INSERT INTO provisioning_run (account_id, kind, state, request, requested_by,"
                + " started_at) VALUES (?, ?, ?, ?, ?, ?)",
            run.tenant().value(),
            run.kind(),
            RunState.WAITING,
            run.json(),
            run.who().name(),
            now.instant());
    int position = 0;
    for (String step : steps) {
      addStep(transaction, id, step, position++);
    }
    return id;
  }

  /**
   * Skips every unfinished run of the account that a new run of this kind makes pointless, so that
   * nobody resumes it later. A migration goes on beside everything but the end of the account.
   *
   * @throws DomainException {@code STILL_RUNNING} while somebody works on one of them
   */
  void supersede(Statements transaction, TenantId tenant, RunKind next) {
    record Open(long id, Instant leaseUntil) {}
    List<Open> open =
        transaction.list(
            "SELECT id, lease_until FROM provisioning_run WHERE account_id = ?"
                + " AND state IN ('WAITING', 'RUNNING', 'FAILED') AND (kind <> 'MIGRATE' OR ?)"
                + " FOR UPDATE",
            row -> new Open(row.number("id"), row.instant("lease_until")),
            tenant.value(),
            next == RunKind.DROP);
    for (Open run : open) {
      if (run.leaseUntil() != null && run.leaseUntil().isAfter(now.instant())) {
        throw new DomainException(ErrorCode.STILL_RUNNING);
      }
      transaction.update(
          "UPDATE provisioning_run SET state = ?, ended_at = ?, lease_token = NULL WHERE id = ?",
          RunState.SKIPPED,
          now.instant(),
          run.id());
      transaction.update(
          "UPDATE provisioning_step SET state = ? WHERE run_id = ? AND state <> ?",
          RunState.SKIPPED,
          run.id(),
          RunState.DONE);
    }
  }

  /** Takes the lease of a run that is not done; empty while somebody else has it. */
  Optional<Lease> take(long run, Duration length) {
    Instant at = now.instant();
    String token = Tokens.randomLetters(LEASE_TOKEN);
    int taken =
        control.update(
            "UPDATE provisioning_run SET state = ?, lease_token = ?, lease_until = ?"
                + " WHERE id = ? AND state NOT IN ('DONE', 'SKIPPED')"
                + " AND (lease_until IS NULL OR lease_until <= ?)",
            RunState.RUNNING,
            token,
            at.plus(length),
            run,
            at);
    return taken == 1 ? Optional.of(new Lease(run, token, length)) : Optional.empty();
  }

  /** The right to work on a run, until it is given back or not renewed for its length. */
  record Lease(long run, String token, Duration length) {}

  /** Shows that the holder of the lease still lives. */
  void renew(Lease lease) {
    renew(control, lease);
  }

  /**
   * Gives a run the steps that this release has, in their order: those that it knows keep what
   * became of them, new ones wait, and those that there are no more go.
   */
  void arrange(Lease lease, List<String> steps) {
    control.inTransaction(
        transaction -> {
          renew(transaction, lease);
          transaction.update(
              "UPDATE provisioning_step SET position = position + ? WHERE run_id = ?",
              ASIDE,
              lease.run());
          for (int position = 0; position < steps.size(); position++) {
            place(transaction, lease, steps.get(position), position);
          }
          return transaction.update(
              "DELETE FROM provisioning_step WHERE run_id = ? AND position >= ?",
              lease.run(),
              ASIDE);
        });
  }

  private static void place(Statements transaction, Lease lease, String step, int position) {
    int known =
        transaction.update(
            "UPDATE provisioning_step SET position = ? WHERE run_id = ? AND name = ?",
            position,
            lease.run(),
            step);
    if (known == 0) {
      addStep(transaction, lease.run(), step, position);
    }
  }

  private static void addStep(Statements transaction, long run, String step, int position) {
    transaction.update(
        "INSERT INTO provisioning_step (run_id, position, name, state) VALUES (?, ?, ?, ?)",
        run,
        position,
        step,
        RunState.WAITING);
  }

  /** Marks a step as begun and renews the lease. */
  void begin(Lease lease, int position) {
    control.inTransaction(
        transaction -> {
          renew(transaction, lease);
          return transaction.update(
              "UPDATE provisioning_step SET state = ?, attempts = attempts + 1, started_at = ?,"
                  + " ended_at = NULL, error = NULL WHERE run_id = ? AND position = ?",
              RunState.RUNNING,
              now.instant(),
              lease.run(),
              position);
        });
  }

  /** Marks a step as done, in one transaction with what belongs to its end. */
  void done(Lease lease, int position, Consumer<Statements> with) {
    control.inTransaction(
        transaction -> {
          renew(transaction, lease);
          with.accept(transaction);
          return end(transaction, lease, new StepEnd(position, RunState.DONE, null));
        });
  }

  /** Marks a step and its run as failed and gives the lease back. */
  void failed(Lease lease, int position, String error) {
    control.inTransaction(
        transaction -> {
          close(transaction, lease, RunState.FAILED);
          return end(transaction, lease, new StepEnd(position, RunState.FAILED, cut(error)));
        });
  }

  /** Marks the whole run as done and gives the lease back. */
  void finish(Lease lease) {
    control.inTransaction(
        transaction -> {
          close(transaction, lease, RunState.DONE);
          return null;
        });
  }

  private record StepEnd(int position, RunState state, String error) {}

  private int end(Statements transaction, Lease lease, StepEnd end) {
    return transaction.update(
        "UPDATE provisioning_step SET state = ?, ended_at = ?, error = ?"
            + " WHERE run_id = ? AND position = ?",
        end.state(),
        now.instant(),
        end.error(),
        lease.run(),
        end.position());
  }

  private void renew(Statements statements, Lease lease) {
    int renewed =
        statements.update(
            "UPDATE provisioning_run SET lease_until = ? WHERE id = ? AND lease_token = ?",
            now.instant().plus(lease.length()),
            lease.run(),
            lease.token());
    if (renewed == 0) {
      throw new LeaseLost(lease.run());
    }
  }

  private void close(Statements transaction, Lease lease, RunState state) {
    int closed =
        transaction.update(
            "UPDATE provisioning_run SET state = ?, ended_at = ?, lease_until = NULL,"
                + " lease_token = NULL WHERE id = ? AND lease_token = ?",
            state,
            now.instant(),
            lease.run(),
            lease.token());
    if (closed == 0) {
      throw new LeaseLost(lease.run());
    }
  }

  private static String cut(String error) {
    String text = error == null ? "" : error;
    return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
  }
}
