/**
 * The demo: two accounts with a believable week behind them, and a provider who runs them. Written
 * through the front desks, in the past where it happened in the past, once, in the background of
 * the first start with {@code ATENDE_DEMO}.
 *
 * <p>May import every room above it; nobody imports it. Speaks no events, listens to none.
 */
package app.atende.demo;
