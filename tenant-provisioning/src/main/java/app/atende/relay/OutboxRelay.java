package app.atende.relay;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.control.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Hands out the work of the outbox. A claimed row is nobody else's until its lease ends; a worker
 * that dies loses it to the next one, so work may be done twice, and never not at all. After the
 * twelfth try a row is parked until somebody requeues it.
 *
 * <p>Runs on the control pool, outside any transaction of the server.
 */
@ApplicationScoped
public class OutboxRelay {

  /** How often a row is tried before it is parked. */
  public static final int MOST_ATTEMPTS = 12;

  private static final int MOST_ROWS = 500;
  private static final int LONGEST_ERROR = 500;
  private static final String COLUMNS =
      "SELECT id, account_id, listener, event, payload, attempts, available_at, created_at, error"
          + " FROM atenderelay.outbox WHERE ";

  private final ControlDatabase control;
  private final Now now;

  /** The outbox on this database server. */
  @Inject
  public OutboxRelay(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected OutboxRelay() {
    this(null, null);
  }

  /**
   * Claims rows that are due, the longest waiting first.
   *
   * @param most how many at most, up to 500
   * @param lease for how long nobody else gets them
   */
  public List<OutboxRow> claim(int most, Duration lease) {
    return control.inTransaction(
        transaction -> {
          Instant at = now.instant();
          List<OutboxRow> due =
              transaction.list(
                  COLUMNS
                      + "status = 'WAITING' AND available_at <= ? ORDER BY available_at, id LIMIT "
                      + atMost(most)
                      + " FOR UPDATE SKIP LOCKED",
                  OutboxRelay::read,
                  at);
          List<OutboxRow> claimed = new ArrayList<>();
          for (OutboxRow row : due) {
            if (row.attempts() < MOST_ATTEMPTS) {
              claimed.add(row);
            } else {
              set(transaction, row, new Next("FAILED", at, "The last try gave no answer"));
            }
          }
          return lease(transaction, claimed, at.plus(lease));
        });
  }

  private static List<OutboxRow> lease(
      Statements transaction, List<OutboxRow> rows, Instant until) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>(List.of(until));
    rows.forEach(row -> arguments.add(row.id()));
    transaction.update(
        "UPDATE atenderelay.outbox SET attempts = attempts + 1, available_at = ? WHERE id IN ("
            + String.join(", ", Collections.nCopies(rows.size(), "?"))
            + ")",
        arguments.toArray());
    return rows.stream().map(row -> held(row, row.attempts() + 1, until)).toList();
  }

  private static OutboxRow held(OutboxRow row, int attempts, Instant until) {
    return new OutboxRow(
        row.id(),
        row.account(),
        row.listener(),
        row.event(),
        row.payload(),
        attempts,
        until,
        row.createdAt(),
        row.error());
  }

  /**
   * Whoever still works on a row keeps it for so long from now.
   *
   * @return the row as it is held now; empty when the work is settled, or somebody else has it
   */
  public Optional<OutboxRow> renew(OutboxRow row, Duration lease) {
    Instant until = now.instant().plus(lease);
    int renewed =
        control.update(
            "UPDATE atenderelay.outbox SET available_at = ?"
                + " WHERE id = ? AND attempts = ? AND available_at = ? AND status = 'WAITING'",
            until,
            row.id(),
            row.attempts(),
            row.availableAt());
    return renewed == 0 ? Optional.empty() : Optional.of(held(row, row.attempts(), until));
  }

  /** The work is done: the row goes. Also right when the lease has ended meanwhile. */
  public void complete(OutboxRow row) {
    control.update("DELETE FROM atenderelay.outbox WHERE id = ?", row.id());
  }

  /**
   * The work failed: it is tried again later, or parked when this was the last try. Does nothing
   * when somebody else has claimed the row since.
   *
   * @param error what went wrong, without content; cut to 500 characters
   * @return whether the row is parked now
   */
  public boolean retry(OutboxRow row, String error) {
    if (row.attempts() >= MOST_ATTEMPTS) {
      park(row, error);
      return true;
    }
    Instant next = now.instant().plus(Backoff.after(row.attempts()));
    set(control, row, new Next("WAITING", next, error));
    return false;
  }

  /** The work cannot succeed: the row is parked at once. */
  public void park(OutboxRow row, String error) {
    set(control, row, new Next("FAILED", now.instant(), error));
  }

  /** The work cannot be begun now, through no fault of its own: later, and this was no try. */
  public void postpone(OutboxRow row, Duration by) {
    control.update(
        "UPDATE atenderelay.outbox SET attempts = attempts - 1, available_at = ?"
            + " WHERE id = ? AND attempts = ? AND status = 'WAITING'",
        now.instant().plus(by),
        row.id(),
        row.attempts());
  }

  private record Next(String status, Instant availableAt, String error) {}

  /** The number of attempts is the fence: a later claim has raised it. */
  private static void set(Statements statements, OutboxRow row, Next next) {
    statements.update(
        "UPDATE atenderelay.outbox SET status = ?, available_at = ?, error = ?"
            + " WHERE id = ? AND attempts = ? AND status = 'WAITING'",
        next.status(),
        next.availableAt(),
        cut(next.error()),
        row.id(),
        row.attempts());
  }

  private static String cut(String error) {
    return error == null || error.length() <= LONGEST_ERROR
        ? error
        : error.substring(0, LONGEST_ERROR);
  }

  /**
   * Puts a parked row back, with all its tries before it.
   *
   * @throws DomainException {@code OUTBOX_ROW_NOT_FOUND} unless there is such a parked row
   */
  public void requeue(long id) {
    if (requeue("id = ?", id) == 0) {
      throw new DomainException(ErrorCode.OUTBOX_ROW_NOT_FOUND);
    }
  }

  /** Puts every parked row of an account back, and says how many there were. */
  public int requeueAll(TenantId account) {
    return requeue("account_id = ?", account.value());
  }

  /** Puts every parked row back, and says how many there were. */
  public int requeueAll() {
    return requeue("TRUE");
  }

  private int requeue(String condition, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(now.instant()));
    all.addAll(List.of(arguments));
    return control.update(
        "UPDATE atenderelay.outbox SET status = 'WAITING', attempts = 0, available_at = ?"
            + " WHERE status = 'FAILED' AND "
            + condition,
        all.toArray());
  }

  /**
   * A page of parked rows, the oldest first.
   *
   * @param account only this one's; empty for all
   * @param after only ids greater than this; 0 for the first page
   * @param most how many at most, up to 500
   */
  public List<OutboxRow> listParked(Optional<TenantId> account, long after, int most) {
    String condition = account.isPresent() ? "account_id = ? AND " : "";
    List<Object> arguments = new ArrayList<>();
    account.ifPresent(tenant -> arguments.add(tenant.value()));
    arguments.add(after);
    return control.list(
        COLUMNS + condition + "status = 'FAILED' AND id > ? ORDER BY id LIMIT " + atMost(most),
        OutboxRelay::read,
        arguments.toArray());
  }

  /** How many rows wait, are due and are parked. */
  public OutboxCounts counts() {
    Instant at = now.instant();
    return control
        .find(
            "SELECT COALESCE(SUM(status = 'WAITING'), 0) AS waiting,"
                + " COALESCE(SUM(status = 'WAITING' AND available_at <= ?), 0) AS due,"
                + " COALESCE(SUM(status = 'FAILED'), 0) AS parked,"
                + " MIN(CASE WHEN status = 'WAITING' AND available_at <= ? THEN available_at END)"
                + " AS oldest FROM atenderelay.outbox",
            row ->
                new OutboxCounts(
                    row.number("waiting"),
                    row.number("due"),
                    row.number("parked"),
                    Optional.ofNullable(row.instant("oldest"))),
            at,
            at)
        .orElseThrow();
  }

  private static int atMost(int most) {
    return Math.max(1, Math.min(most, MOST_ROWS));
  }

  private static OutboxRow read(Row row) throws SQLException {
    long account = row.number("account_id");
    return new OutboxRow(
        row.number("id"),
        account == 0 ? Optional.empty() : Optional.of(new TenantId(account)),
        row.text("listener"),
        row.text("event"),
        row.text("payload"),
        (int) row.number("attempts"),
        row.instant("available_at"),
        row.instant("created_at"),
        Optional.ofNullable(row.text("error")));
  }
}
