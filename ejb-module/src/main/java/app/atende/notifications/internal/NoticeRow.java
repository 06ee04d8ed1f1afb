package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.notifications.Notice;
import app.atende.notifications.NoticeEntry;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice as it stands in its table.
 *
 * @param agent the colleague who made it happen, if one did
 * @param snoozedUntil when it comes back, if it is put aside
 */
public record NoticeRow(
    NoticeId id,
    NoticeKind kind,
    ConversationId conversation,
    MessageId message,
    Optional<AgentId> agent,
    boolean unread,
    Instant at,
    Optional<Instant> snoozedUntil) {

  /** The select list. */
  static final String SELECTED =
      "n.id, n.kind, n.conversation_id, n.message_id, n.cause_kind, n.cause_id, n.unread, n.at,"
          + " n.snoozed_until";

  static NoticeRow read(Row row) {
    return new NoticeRow(
        new NoticeId(row.number()),
        row.constant(NoticeKind.class),
        new ConversationId(row.number()),
        message(row.numberOrNull()),
        agent(row.constant(Actor.Kind.class), row.number()),
        row.flag(),
        row.instant(),
        Optional.ofNullable(row.instant()));
  }

  private static MessageId message(Long id) {
    return id == null ? null : new MessageId(id);
  }

  private static Optional<AgentId> agent(Actor.Kind kind, long id) {
    return kind == Actor.Kind.AGENT ? Optional.of(new AgentId(id)) : Optional.empty();
  }

  /** Where the rows after this one begin. */
  public String cursor() {
    return new NoticeCursor(snoozedUntil.orElse(at), id.value()).word();
  }

  /** Without what the other rooms know. */
  NoticeEntry entry(boolean own) {
    return new NoticeEntry(
        id, kind, conversation, own, message, unread, at, snoozedUntil.orElse(null));
  }

  /** With what the other rooms know. */
  public Notice notice(ConversationCard card, String by) {
    return new Notice(id, kind, card, message, by, unread, at, snoozedUntil.orElse(null));
  }
}
