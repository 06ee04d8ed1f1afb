/**
 * Tells people by mail: who was invited, who forgot his password. In-app and push notices come
 * beside it.
 *
 * <p>May import every room above it; nobody imports it. Speaks no events. Its durable listeners
 * hear {@link app.atende.accounts.AgentInvited} and the house's own rows for password resets.
 * Tokens of links are made inside the listener, so that none lies in the outbox.
 */
package app.atende.notifications;
