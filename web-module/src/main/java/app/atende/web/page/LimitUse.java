package app.atende.web.page;

import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountNumbers;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of a limit is used.
 *
 * @param used how many there are; null while nobody knows
 * @param limit how many there may be; null for as many as one likes
 */
public record LimitUse(Long used, Long limit) {

  private static final int HUNDRED = 100;
  private static final int WARN_AT = 80;

  /** How many of its agents an account uses. */
  public static LimitUse ofAgents(AccountLine line) {
    return of(line, AccountNumbers::agents, line.agentLimit());
  }

  /** How many of its inboxes an account uses. */
  public static LimitUse ofInboxes(AccountLine line) {
    return of(line, AccountNumbers::inboxes, line.inboxLimit());
  }

  private static LimitUse of(
      AccountLine line, Function<AccountNumbers, Long> number, Optional<Long> limit) {
    return new LimitUse(line.numbers().map(number).orElse(null), limit.orElse(null));
  }

  /** How many there are, or a dash while nobody knows. */
  public String getShown() {
    return used == null ? "—" : used.toString();
  }

  /** Whether there is a limit. */
  public boolean isLimited() {
    return limit != null;
  }

  /** How much is used, in percent of the limit, from 0 to 100. */
  public int getPercent() {
    if (limit == null || used == null) {
      return 0;
    }
    return limit == 0 ? HUNDRED : (int) Math.min(HUNDRED, used * HUNDRED / limit);
  }

  /**
   * {@code full} at the limit, {@code warn} from 80 % on, else empty: a class of the stylesheet.
   */
  public String getLevel() {
    if (limit == null || used == null) {
      return "";
    }
    if (used >= limit) {
      return "full";
    }
    return getPercent() >= WARN_AT ? "warn" : "";
  }
}
