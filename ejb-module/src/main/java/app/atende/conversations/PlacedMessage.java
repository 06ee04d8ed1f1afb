package app.atende.conversations;

/**
 * A message with the conversation in which it stands, for programs.
 *
 * @param message as a thread shows it
 * @param detail all that is known of its conversation
 */
public record PlacedMessage(TimelineMessage message, ConversationDetail detail) {}
