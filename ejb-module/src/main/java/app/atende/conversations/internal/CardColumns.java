package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.conversations.LabelId;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageType;
import app.atende.conversations.Priority;
import app.atende.files.FileKind;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import java.util.List;

/**
 * The columns of a card and the tables that they come from: one row, no further question. Who is no
 * agent any more has none, also while the conversations that were his are still being released.
 */
public final class CardColumns {

  /** The select list. */
  public static final String SELECTED =
      "c.display_id, c.version, c.status, c.priority, c.inbox_id, i.name, i.channel_type,"
          + " c.contact_id, ct.name, ct.blocked, ct.picture, a.id, COALESCE(a.display_name, a.name), a.picture, c.team_id, t.name,"
          + " (SELECT GROUP_CONCAT(CONCAT(l.id, ' ', l.color, ' ', l.title) ORDER BY l.title SEPARATOR '\n')"
          + " FROM conversation_label cl JOIN label l ON l.id = cl.label_id"
          + " WHERE cl.conversation_id = c.id),"
          + " m.id, m.message_type, m.private_note, m.deleted, LEFT(m.content, 200),"
          + " (SELECT f.file_type FROM attachment f WHERE f.message_id = m.id"
          + " ORDER BY f.id LIMIT 1),"
          + " c.unread_count, c.last_activity_at, c.created_at, c.waiting_since, c.unattended,"
          + " c.snoozed_until";

  /** The tables, joined to the row {@code c}. */
  public static final String JOINED =
      " JOIN inbox i ON i.id = c.inbox_id JOIN contact ct ON ct.id = c.contact_id"
          + " LEFT JOIN agent a ON a.id = c.assignee_id LEFT JOIN team t ON t.id = c.team_id"
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
        new ConversationCard.Contact(
            new ContactId(row.number()), row.text(), row.flag(), row.text()),
        assignee(row.numberOrNull(), row.text(), row.text()),
        team(row.numberOrNull(), row.text()),
        labels(row.text()),
        preview(row.numberOrNull(), row),
        (int) row.number(),
        row.instant(),
        row.instant(),
        row.instant(),
        row.flag(),
        row.instant());
  }

  private static ConversationCard.Assignee assignee(Long id, String name, String picture) {
    return id == null ? null : new ConversationCard.Assignee(new AgentId(id), name, picture);
  }

  private static ConversationCard.Team team(Long id, String name) {
    return id == null || name == null ? null : new ConversationCard.Team(new TeamId(id), name);
  }

  /** Titles have no spaces, so that one column holds all labels of a conversation. */
  private static List<ConversationCard.Label> labels(String column) {
    return column == null
        ? List.of()
        : column
            .lines()
            .map(line -> line.split(" "))
            .map(
                part ->
                    new ConversationCard.Label(
                        new LabelId(Long.parseLong(part[0])), part[2], part[1]))
            .toList();
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
