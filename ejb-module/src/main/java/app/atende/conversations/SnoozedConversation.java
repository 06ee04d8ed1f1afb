package app.atende.conversations;

import java.time.Instant;

/**
 * A conversation that sleeps.
 *
 * @param id which
 * @param until when it wakes
 */
public record SnoozedConversation(ConversationId id, Instant until) {}
