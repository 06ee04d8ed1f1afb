/**
 * Inboxes: where contacts write to, who answers there, and how each channel is set up. In this
 * issue the website widget and the programming interface; the rows of other channels come beside
 * them.
 *
 * <p>May import: {@code roles}, {@code accounts}, {@code attributes}, {@code bots}. Speaks {@link
 * app.atende.inboxes.InboxCreated}, {@link app.atende.inboxes.InboxChanged}, {@link
 * app.atende.inboxes.InboxMembersChanged} and {@link app.atende.inboxes.InboxDeleted}; listens to
 * {@link app.atende.accounts.AgentRemoved}. {@code conversations} listens to deletions and removes
 * what hung on the inbox, piece by piece, until {@link app.atende.inboxes.InboxRemoval} ends it;
 * {@code realtime} listens to all of them.
 */
package app.atende.inboxes;
