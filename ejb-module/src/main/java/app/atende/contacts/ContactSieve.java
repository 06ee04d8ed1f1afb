package app.atende.contacts;

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
public record ContactSieve(ContactCriteria criteria, Instant now, ZoneId zone) {

  /** The day that a row means. */
  public LocalDate dayOf(ContactCriterion row) {
    return row.operator() == ContactOperator.DAYS_BEFORE
        ? LocalDate.ofInstant(now, zone).minusDays(Long.parseLong(row.value()))
        : LocalDate.parse(row.value());
  }

  /** When that day begins. */
  public Instant beginningOf(ContactCriterion row) {
    return dayOf(row).atStartOfDay(zone).toInstant();
  }
}
