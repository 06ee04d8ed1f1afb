package app.atende.conversations;

import java.time.Instant;

/**
 * A scheduled message whose time is over and that still waits.
 *
 * @param conversation where it shall be sent
 * @param id which
 * @param at when it should have been sent
 */
public record OverdueMessage(ConversationId conversation, ScheduledMessageId id, Instant at) {}
