/**
 * Tells load balancers and the launcher whether this node lives, is ready and has started. Only the
 * status leaves the house here; the details stand on the management port.
 */
package app.atende.web.health;
