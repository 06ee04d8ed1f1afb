package app.atende.provisioning;

import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the night shift did and what it is doing: one row for each job, account and day, written by
 * whichever node takes it. The row is also the claim, so that no two nodes do the same work.
 */
@ApplicationScoped
public class NightLedger {
  private static final int MOST_TRIES = 3;
  private static final Duration BEFORE_NEXT_TRY = Duration.ofHours(1);
  private static final Duration SURELY_DEAD = Duration.ofHours(6);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int LONGEST_DETAIL = 2000;
  private static final String KEY = " WHERE job = ? AND account_id = ? AND day = ?";

  private final ControlDatabase control;
  private final Now now;

  /** The ledger in this control schema. */
  @Inject
  public NightLedger(ControlDatabase control, Now now) {
    this.control = control;
    this.now = now;
  }

  /** For CDI's proxies only. */
  protected NightLedger() {
    this(null, null);
  }

  /** How a run stands. */
  public enum State {
    /** Somebody works at it. */
    RUNNING,
    /** All of it is done. */
    DONE,
    /** It broke off; another try follows while there are some left. */
    FAILED
  }

  /**
   * Takes a run, unless somebody has it. One that failed is given out again after an hour, three
   * times in all, and so is one whose node must have died.
   *
   * @return whether it is the caller's now
   */
  public boolean take(NightRun run) {
    Instant at = now.instant();
    int taken =
        control.update(
            "INSERT IGNORE INTO night_run (job, account_id, day, state, started_at)"
                + " VALUES (?, ?, ?, ?, ?)",
            run.job(),
            run.account(),
            run.day(),
            State.RUNNING,
            at);
    return taken > 0 || takeAgain(run, at);
  }

  private boolean takeAgain(NightRun run, Instant at) {
    return control.update(
            "UPDATE night_run SET state = ?, attempts = attempts + 1, started_at = ?,"
                + " ended_at = NULL, detail = NULL"
                + KEY
                + " AND attempts < ? AND ((state = ? AND ended_at < ?)"
                + " OR (state = ? AND started_at < ?))",
            State.RUNNING,
            at,
            run.job(),
            run.account(),
            run.day(),
            MOST_TRIES,
            State.FAILED,
            at.minus(BEFORE_NEXT_TRY),
            State.RUNNING,
            at.minus(SURELY_DEAD))
        > 0;
  }

  /** Notes which execution of the batch runtime works at a run. */
  public void noteExecution(NightRun run, long execution) {
    control.update(
        "UPDATE night_run SET execution_id = ?" + KEY,
        execution,
        run.job(),
        run.account(),
        run.day());
  }

  /**
   * Ends a run.
   *
   * @param detail what was done, or why it broke off; cut to 2,000 characters; may be null
   */
  public void end(NightRun run, State state, String detail) {
    String cut =
        detail == null || detail.length() <= LONGEST_DETAIL
            ? detail
            : detail.substring(0, LONGEST_DETAIL);
    control.update(
        "UPDATE night_run SET state = ?, ended_at = ?, detail = ?" + KEY,
        state,
        now.instant(),
        cut,
        run.job(),
        run.account(),
        run.day());
  }

  /** How a run stands; empty when nobody has taken it yet. */
  public Optional<State> find(NightRun run) {
    return control.find(
        "SELECT state FROM night_run" + KEY,
        row -> row.word("state", State.class),
        run.job(),
        run.account(),
        run.day());
  }

  /** Deletes what is older than 90 days; returns how many rows. */
  public int forgetOld() {
    return control.update("DELETE FROM night_run WHERE started_at < ?", now.instant().minus(KEPT));
  }
}
