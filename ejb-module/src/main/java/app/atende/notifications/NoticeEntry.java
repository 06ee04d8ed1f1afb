package app.atende.notifications;

import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import java.time.Instant;

/**
 * Something that an agent was told of, without what other rooms know of it.
 *
 * @param conversation its row
 * @param own whether he has that conversation
 * @param message the newest one that it is about, or null
 * @param unread whether he has not read it yet; never of one that is put aside
 * @param at when it happened last, or when it came back after having been put aside
 * @param snoozedUntil when it comes back; null when it is not put aside
 */
public record NoticeEntry(
    NoticeId id,
    NoticeKind kind,
    ConversationId conversation,
    boolean own,
    MessageId message,
    boolean unread,
    Instant at,
    Instant snoozedUntil) {

  /** Whether he has read it; one that is put aside is to be read yet. */
  public boolean isRead() {
    return !unread && snoozedUntil == null;
  }
}
