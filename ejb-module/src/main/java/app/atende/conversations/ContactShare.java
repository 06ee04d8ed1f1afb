package app.atende.conversations;

/**
 * How much hangs on a contact, each counted up to {@link ContactTraces#MOST} and one more.
 *
 * @param conversations in all inboxes, whoever may see them
 * @param notes about him
 */
public record ContactShare(long conversations, long notes) {}
