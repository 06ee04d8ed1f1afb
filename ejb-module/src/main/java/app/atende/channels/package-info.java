/**
 * Channels: what messages need that leave the house: the words for the outside ({@link
 * app.atende.channels.payloads}) and the guarded way out ({@link app.atende.channels.outbound}),
 * for every room that calls somebody. What comes in calls {@code conversations.Intake}; what
 * happens at a programming interface goes to its address by way of {@code webhooks}.
 *
 * <p>May import: roles, accounts, attributes, files, inboxes, contacts, conversations. Speaks no
 * events and listens to none.
 */
package app.atende.channels;
