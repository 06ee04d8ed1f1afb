/**
 * The one way out: every HTTP call to an address that somebody else gave goes through {@link
 * app.atende.channels.outbound.OutboundHttp}, and so past the guard that keeps our own network
 * closed (X1 to X4).
 */
package app.atende.channels.outbound;
