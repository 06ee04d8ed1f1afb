package app.atende.conversations.internal;

import app.atende.conversations.ConversationCard;
import app.atende.conversations.DisplayId;
import app.atende.conversations.FoundMessage;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;

/** The columns of messages that a search has found. */
public final class FoundColumns {

  private FoundColumns() {}

  /** The messages of these ids, newest first. */
  static Sql of(Sql hits) {
    return new Sql(
            "SELECT m.id, c.display_id, who.name, m.inbox_id, i.name, i.channel_type,"
                + " m.message_type, m.private_note, m.content, m.sender_kind, m.sender_id, "
                + MessageColumns.SENDER_NAME
                + ", "
                + MessageColumns.SENDER_PICTURE
                + ", m.created_at FROM (")
        .add(hits)
        .add(
            ") p JOIN message m ON m.id = p.id JOIN conversation c ON c.id = m.conversation_id"
                + " JOIN contact who ON who.id = c.contact_id JOIN inbox i ON i.id = m.inbox_id"
                + MessageColumns.SENDERS
                + " ORDER BY m.id DESC");
  }

  /** The message of a row. */
  public static FoundMessage read(Row row) {
    return new FoundMessage(
        new MessageId(row.number()),
        new DisplayId(row.number()),
        row.text(),
        new ConversationCard.Inbox(
            new InboxId(row.number()), row.text(), row.constant(ChannelType.class)),
        row.constant(MessageType.class),
        row.flag(),
        row.text(),
        MessageColumns.sender(row),
        row.instant());
  }
}
