/**
 * The live lane inside this node: numbers what happened per account after the commit, keeps a short
 * memory for those who were away for a moment, and hands it to whoever may hear. {@link
 * app.atende.web.live.LiveHub} serves every kind of socket; {@code /ws/console} is the console's.
 *
 * <p>At most once, never retried: a gap or another epoch tells the listener to read again.
 */
package app.atende.web.live;
