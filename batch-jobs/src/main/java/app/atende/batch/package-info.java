/**
 * The night shift: jobs of the batch runtime, the timer that starts them and the ledger of what
 * they did. One execution per account and day, bound to the account by {@link
 * app.atende.batch.TenantBinding}; one of them may fail and be tried again alone.
 *
 * <p>Calls the rooms' front desks and the cellar's; holds no rules and no statements of its own.
 */
package app.atende.batch;
