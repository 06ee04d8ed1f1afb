package app.atende.conversations;

/**
 * A conversation as lists of programs show it: with all that stands beside it, and its end.
 *
 * @param detail all that is known of it
 * @param newest its newest message of any kind; null when it has none
 * @param lastSaid its newest message that is no activity line; null when it has none
 */
public record WholeConversation(
    ConversationDetail detail, TimelineMessage newest, TimelineMessage lastSaid) {}
