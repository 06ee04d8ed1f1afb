package app.atende.notifications;

import app.atende.conversations.ConversationCard;
import app.atende.conversations.MessageId;
import java.time.Instant;

/**
 * Something that an agent was told of.
 *
 * @param kind what about
 * @param conversation as it is now; null when it is about none
 * @param webhook the one that stopped; null when it is about a conversation
 * @param message the newest one that it is about, or null
 * @param by name of the agent who made it happen; null when it was nobody among the colleagues
 * @param unread whether he has not read it yet
 * @param at when it happened last, or when it came back after having been put aside
 * @param snoozedUntil when it comes back; null when it is not put aside
 */
public record Notice(
    NoticeId id,
    NoticeKind kind,
    ConversationCard conversation,
    Webhook webhook,
    MessageId message,
    String by,
    boolean unread,
    Instant at,
    Instant snoozedUntil) {

  /** A webhook as it was called when it stopped. */
  public record Webhook(long id, String name) {}
}
