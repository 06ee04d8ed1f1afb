package app.atende.conversations.internal;

import app.atende.conversations.ConversationId;
import app.atende.conversations.ConversationStatus;
import app.atende.rows.Row;
import java.time.Duration;
import java.time.Instant;

/**
 * That a conversation went into another one, and how that one had stood until then.
 *
 * @param merged which went
 * @param into where its messages stand today
 * @param at when
 * @param keptVersion of the kept one, right after
 * @param before how the kept one had stood
 */
public record Merged(
    ConversationId merged, ConversationId into, Instant at, long keptVersion, Stand before) {

  /** How long it can be taken back: half a minute, and the way from the button to here. */
  static final Duration PATIENCE = Duration.ofSeconds(35);

  /** The select list, of the row {@code g}. */
  static final String SELECTED =
      "g.merged_id, g.into_id, g.at, g.kept_version, g.status, g.snoozed_until, g.resolved_at,"
          + " g.waiting_since, g.first_reply_at, g.unread_count, g.agent_last_seen_at";

  /**
   * How a conversation stood before another one went into it.
   *
   * @param unread how many messages no agent had seen
   */
  record Stand(
      ConversationStatus status,
      Instant snoozedUntil,
      Instant resolvedAt,
      Instant waitingSince,
      Instant firstReplyAt,
      int unread,
      Instant agentLastSeenAt) {}

  static Merged read(Row row) {
    return new Merged(
        new ConversationId(row.number()),
        new ConversationId(row.number()),
        row.instant(),
        row.number(),
        new Stand(
            row.constant(ConversationStatus.class),
            row.instant(),
            row.instant(),
            row.instant(),
            row.instant(),
            (int) row.number(),
            row.instant()));
  }

  /** Whether it can be taken back still. */
  boolean isFresh(Instant now) {
    return now.isBefore(at.plus(PATIENCE));
  }
}
