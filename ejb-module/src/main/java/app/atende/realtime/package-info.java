/**
 * Who may hear which live news. Observes what the rooms say and fires {@link
 * app.atende.realtime.LiveNews}; the web observes it after the commit and asks {@link
 * app.atende.realtime.Hearing} for each listener, so that it needs no rule of its own.
 *
 * <p>May import every room; nobody below the web imports it.
 */
package app.atende.realtime;
