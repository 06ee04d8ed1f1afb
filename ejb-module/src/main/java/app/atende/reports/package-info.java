/**
 * Facts for reports: what happened, when, how long it took, by whom, where. Appended in the
 * transaction that made them true, by listening to {@code conversations}; the nightly sums and the
 * questions come later.
 *
 * <p>May import every room; nobody imports it.
 */
package app.atende.reports;
