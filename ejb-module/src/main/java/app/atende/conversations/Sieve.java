package app.atende.conversations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Criteria, and the moment and the zone in which the days of their rows are meant.
 *
 * @param criteria what is let through
 * @param now when somebody looks
 * @param zone the account's
 */
public record Sieve(FilterCriteria criteria, Instant now, ZoneId zone) {

  /** When the day of this row begins. */
  public Instant beginningOf(FilterRow row) {
    LocalDate day =
        row.operator() == FilterOperator.DAYS_BEFORE
            ? LocalDate.ofInstant(now, zone).minusDays(row.number())
            : LocalDate.parse(row.value());
    return day.atStartOfDay(zone).toInstant();
  }
}
