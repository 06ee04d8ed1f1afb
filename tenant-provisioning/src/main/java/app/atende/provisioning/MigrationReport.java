package app.atende.provisioning;

import app.atende.config.TenantId;
import java.util.List;

/**
 * How far a migration of all accounts has come.
 *
 * @param all how many were behind when it began
 * @param outcomes those that are through, in the order in which they ended
 */
public record MigrationReport(int all, List<Outcome> outcomes) {

  /** Keeps its own copy of the outcomes. */
  public MigrationReport {
    outcomes = List.copyOf(outcomes);
  }

  /** How many are through, however they ended. */
  public int done() {
    return outcomes.size();
  }

  /** How many ended like this. */
  public long count(Ending ending) {
    return outcomes.stream().filter(outcome -> outcome.ending() == ending).count();
  }

  /** Those that are not at the newest version, in the order in which they ended. */
  public List<Outcome> left() {
    return outcomes.stream().filter(outcome -> outcome.ending() != Ending.MIGRATED).toList();
  }

  /** How an account's migration ended. */
  public enum Ending {
    /** At the newest version. */
    MIGRATED,
    /** Another process is at it. */
    ELSEWHERE,
    /** A script failed: the account is closed until a later run succeeds. */
    SET_ASIDE
  }

  /**
   * One account.
   *
   * @param error why it was set aside, otherwise empty
   */
  public record Outcome(TenantId tenant, Ending ending, String error) {}
}
