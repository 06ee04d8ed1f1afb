/**
 * Channels: how messages leave the house and come in. They call in through {@code
 * conversations.Intake} and go out by listening. In this issue the programming interface: what
 * happens at its inbox is sent to the address that the account gave. The words for the outside
 * ({@link app.atende.channels.payloads}) and the guarded way out ({@link
 * app.atende.channels.outbound}) are for every room that calls somebody.
 *
 * <p>May import: roles, accounts, attributes, files, inboxes, contacts, conversations. Speaks no
 * events; listens to those of {@code conversations}.
 */
package app.atende.channels;
