package app.atende.provisioning;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What an account used on one day of its own time zone.
 *
 * @param conversations how many began
 * @param received how many messages contacts wrote
 * @param sent how many messages were written to contacts
 * @param agents how many different agents wrote to contacts
 * @param finished whether the day is over; the numbers of today still grow
 */
public record UsageDay(
    LocalDate day, long conversations, long received, long sent, long agents, boolean finished) {

  /** These days together: {@code day} is null, {@code agents} the most of a single day. */
  public static UsageDay total(Collection<UsageDay> days) {
    return new UsageDay(
        null,
        days.stream().mapToLong(UsageDay::conversations).sum(),
        days.stream().mapToLong(UsageDay::received).sum(),
        days.stream().mapToLong(UsageDay::sent).sum(),
        days.stream().mapToLong(UsageDay::agents).max().orElse(0),
        false);
  }

  /** A day on which nothing happened so far. */
  static UsageDay empty(LocalDate day, boolean finished) {
    return new UsageDay(day, 0, 0, 0, 0, finished);
  }
}
