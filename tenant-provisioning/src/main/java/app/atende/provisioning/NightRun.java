package app.atende.provisioning;

import java.time.LocalDate;

/**
 * One job of the night shift for one account and one day.
 *
 * @param job the job's stable word, such as {@code tidy-up}
 * @param account the account's id; 0 for the house itself
 * @param day the day, of the account's own time zone, that it is about
 */
public record NightRun(String job, long account, LocalDate day) {}
