/**
 * Who asks, from where, and whether he may: the filters that every request meets before any page or
 * resource, and the log-in pages.
 *
 * <p>Order (in {@code web.xml}): request id and log context, trusted proxies, security headers,
 * session, proof that a change comes from our own page, account gate. What stands behind the gate
 * can rely on {@link app.atende.web.security.SignedIn} and {@link
 * app.atende.web.security.CurrentActor}, and works for the account that the address names.
 */
package app.atende.web.security;
