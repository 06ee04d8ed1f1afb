package app.atende.conversations;

/**
 * Another conversation of the same contact.
 *
 * @param card as lists show it
 * @param mergeable whether both go by the same way to the contact, so that one answer reaches him
 */
public record MergeChoice(ConversationCard card, boolean mergeable) {}
