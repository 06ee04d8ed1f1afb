/**
 * What happens at a time that was set before: conversations that were put aside wake up, scheduled
 * messages are sent, idle conversations are ended.
 *
 * <p>The alarm is a row of the durable lane that is due at that time ({@link
 * app.atende.scheduling.WakeSnoozed}, {@link app.atende.scheduling.SendScheduled}), so no account
 * is asked until it rings. A row that was lost, since it does not stand in the account's own
 * schema, is made up for by the night shift ({@link app.atende.scheduling.Overdue}).
 *
 * <p>May import every room; nobody below the night shift imports it.
 */
package app.atende.scheduling;
