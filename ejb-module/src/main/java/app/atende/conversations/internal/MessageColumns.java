package app.atende.conversations.internal;

import app.atende.attributes.Attributes;
import app.atende.conversations.Activity;
import app.atende.conversations.DeliveryReport;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.MessageType;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineMessage.Quoted;
import app.atende.conversations.TimelineMessage.Sender;
import app.atende.files.FileKind;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import java.util.List;

/** The columns of messages with the names of their senders. */
public final class MessageColumns {

  /** How the sender is called; empty when he is gone. */
  static final String SENDER_NAME = "COALESCE(a.display_name, a.name, ct.name, b.name, '')";

  /** What the sender looks like: the key of his picture, if he is there and has one. */
  static final String SENDER_PICTURE = "COALESCE(a.picture, ct.picture, b.picture)";

  /** Who the sender may be, joined to the message {@code m}. */
  static final String SENDERS =
      " LEFT JOIN agent a ON m.sender_kind = 'AGENT' AND a.id = m.sender_id"
          + " LEFT JOIN contact ct ON m.sender_kind = 'CONTACT' AND ct.id = m.sender_id"
          + " LEFT JOIN agent_bot b ON m.sender_kind = 'BOT' AND b.id = m.sender_id";

  private MessageColumns() {}

  /** The statement up to its condition; {@code m} is the message, {@code c} its conversation. */
  public static Sql select() {
    return new Sql(
        "SELECT m.id, c.display_id, m.message_type, m.content_type, m.private_note, m.deleted,"
            + " m.content, m.content_attributes, m.sender_kind, m.sender_id, "
            + SENDER_NAME
            + ", "
            + SENDER_PICTURE
            + ", m.status, m.status_detail, m.source_id, m.echo_id, m.created_at, m.updated_at"
            + " FROM message m JOIN conversation c ON c.id = m.conversation_id"
            + SENDERS);
  }

  /** The message of a row, without files and quoted message. */
  public static TimelineMessage read(Row row) {
    MessageId id = new MessageId(row.number());
    DisplayId conversation = new DisplayId(row.number());
    MessageType type = row.constant(MessageType.class);
    String contentType = row.text();
    boolean privateNote = row.flag();
    boolean deleted = row.flag();
    String content = row.text();
    Attributes attributes = Attributes.ofJson(row.text());
    return new TimelineMessage(
        id,
        conversation,
        type,
        contentType,
        privateNote,
        deleted,
        content,
        attributes,
        Activity.ofAttributes(attributes).orElse(null),
        sender(row),
        new DeliveryReport(row.constant(MessageStatus.class), row.text()),
        null,
        row.text(),
        row.text(),
        row.instant(),
        row.instant(),
        List.of());
  }

  /** What {@link #read} would give for a message that was written a moment ago. */
  static TimelineMessage justWritten(
      Conversation in, Message message, MessageDraft draft, Actor sender) {
    return new TimelineMessage(
        message.id(),
        in.display(),
        message.type(),
        "text",
        message.isPrivateNote(),
        false,
        draft.content(),
        message.attributes(),
        null,
        sender.isSystem() ? null : new Sender(sender.kind(), sender.id(), sender.name(), null),
        new DeliveryReport(message.status(), message.statusDetail()),
        null,
        draft.sourceId(),
        draft.echoId(),
        message.createdAt(),
        message.createdAt(),
        List.of());
  }

  /** The sender of the next four columns of a row; null for the house itself. */
  static Sender sender(Row row) {
    Actor.Kind kind = row.constant(Actor.Kind.class);
    Long id = row.numberOrNull();
    String name = row.text();
    String picture = row.text();
    return id == null ? null : new Sender(kind, id, name, picture);
  }

  /** The statement for quoted messages up to its condition. */
  public static Sql selectQuoted() {
    return new Sql(
        "SELECT m.id, "
            + SENDER_NAME
            + ", LEFT(m.content, 200), c.display_id, m.deleted,"
            + " (SELECT f.file_type FROM attachment f WHERE f.message_id = m.id"
            + " ORDER BY f.id LIMIT 1)"
            + " FROM message m JOIN conversation c ON c.id = m.conversation_id"
            + SENDERS);
  }

  /** The quoted message of a row. */
  public static Quoted readQuoted(Row row) {
    return new Quoted(
        new MessageId(row.number()),
        row.text(),
        row.text(),
        new DisplayId(row.number()),
        row.flag(),
        row.constant(FileKind.class));
  }
}
