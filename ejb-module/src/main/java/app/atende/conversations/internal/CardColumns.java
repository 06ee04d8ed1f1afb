package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.conversations.Priority;
import app.atende.files.FileKind;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;

/**
 * The columns of a card and the tables that they come from: one row, no further question. Who is no
 * agent any more has none, also while the conversations that were his are still being released.
 */
public final class CardColumns {

  /** The select list. */
  public static final String SELECTED =
      "c.display_id, c.version, c.status, c.priority, c.inbox_id, i.name, i.channel_type,"
          + " c.contact_id, ct.name, a.id, COALESCE(a.display_name, a.name),"
          + " m.id, m.message_type, m.private_note, m.deleted, LEFT(m.content, 200),"
          + " (SELECT f.file_type FROM attachment f WHERE f.message_id = m.id"
          + " ORDER BY f.id LIMIT 1),"
          + " c.unread_count, c.last_activity_at, c.created_at, c.waiting_since, c.unattended";

  /** The tables, joined to the row {@code c}. */
  public static final String JOINED =
      " JOIN inbox i ON i.id = c.inbox_id JOIN contact ct ON ct.id = c.contact_id"
          + " LEFT JOIN agent a ON a.id = c.assignee_id"
          + " LEFT JOIN message m ON m.id = c.last_message_id";

  private CardColumns() {}

  /** The card of the next columns of a row. */
  public static ConversationCard read(Row row) {
    return new ConversationCard(
        new DisplayId(row.number()),
        row.number(),
        row.constant(ConversationStatus.class),
        Priority.values()[(int) row.number()],
        new ConversationCard.Inbox(
            new InboxId(row.number()), row.text(), row.constant(ChannelType.class)),
        new ConversationCard.Contact(new ContactId(row.number()), row.text()),
        assignee(row.numberOrNull(), row.text()),
        preview(row.numberOrNull(), row),
        (int) row.number(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.flag());
  }

  private static ConversationCard.Assignee assignee(Long id, String name) {
    return id == null ? null : new ConversationCard.Assignee(new AgentId(id), name);
  }

  private static ConversationCard.Preview preview(Long id, Row row) {
    MessageType type = row.constant(MessageType.class);
    boolean privateNote = row.flag();
    boolean deleted = row.flag();
    String text = row.text();
    FileKind file = row.constant(FileKind.class);
    return id == null
        ? null
        : new ConversationCard.Preview(new MessageId(id), type, privateNote, deleted, text, file);
  }
}
