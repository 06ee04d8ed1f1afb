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
 * @param conversation null when it is about none
 * @param about what it is about instead, or null
 * @param agent the colleague who made it happen, if one did
 * @param snoozedUntil when it comes back, if it is put aside
 */
public record NoticeRow(
    NoticeId id,
    NoticeKind kind,
    ConversationId conversation,
    About about,
    MessageId message,
    Optional<AgentId> agent,
    boolean unread,
    Instant at,
    Optional<Instant> snoozedUntil) {

  /** A thing of the account, as it was called then. */
  public record About(long id, String name) {}

  /** The select list. */
  static final String SELECTED =
      "n.id, n.kind, n.conversation_id, n.about_id, n.about_name, n.message_id, n.cause_kind, n.cause_id, n.unread, n.at,"
          + " n.snoozed_until";

  static NoticeRow read(Row row) {
    return new NoticeRow(
        new NoticeId(row.number()),
        row.constant(NoticeKind.class),
        conversation(row.number()),
        about(row.number(), row.text()),
        message(row.numberOrNull()),
        agent(row.constant(Actor.Kind.class), row.number()),
        row.flag(),
        row.instant(),
        Optional.ofNullable(row.instant()));
  }

  private static ConversationId conversation(long id) {
    return id == 0 ? null : new ConversationId(id);
  }

  private static About about(long id, String name) {
    return id == 0 ? null : new About(id, name);
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

  /** With what the other rooms know; null for the card of one that is about no conversation. */
  public Notice notice(ConversationCard card, String by) {
    Notice.Webhook webhook = about == null ? null : new Notice.Webhook(about.id(), about.name());
    return new Notice(id, kind, card, webhook, message, by, unread, at, snoozedUntil.orElse(null));
  }
}
