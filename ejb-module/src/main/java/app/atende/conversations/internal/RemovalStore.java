package app.atende.conversations.internal;

import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationId;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Removes what hangs on an inbox, a contact or a conversation that was deleted, so many rows at a
 * time.
 */
@ApplicationScoped
public class RemovalStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Some conversations of an inbox, locked, so that nobody writes into them any more. */
  public List<Long> lockSome(InboxId inbox, int most) {
    return ids(
        new Sql(
            "SELECT c.id FROM conversation c WHERE c.inbox_id = ? LIMIT " + most + " FOR UPDATE",
            inbox.value()));
  }

  /** Some conversations of a contact, locked, so that nobody writes into them any more. */
  public List<Long> lockSome(ContactId contact, int most) {
    return ids(
        new Sql(
            "SELECT c.id FROM conversation c WHERE c.contact_id = ? LIMIT " + most + " FOR UPDATE",
            contact.value()));
  }

  /**
   * The conversation of this row, locked, if it was deleted and is there still: it stands at no
   * inbox, and did not go into another one.
   */
  public List<Long> lockDeleted(ConversationId id) {
    return ids(
        new Sql(
            "SELECT c.id FROM conversation c WHERE c.id = ? AND c.inbox_id = 0 AND NOT EXISTS"
                + " (SELECT 1 FROM conversation_merge g WHERE g.merged_id = c.id) FOR UPDATE",
            id.value()));
  }

  /** Nobody is sent this conversation by mail any more. */
  public void dropTranscripts(ConversationId id) {
    run(new Sql("DELETE FROM transcript WHERE conversation_id = ?", id.value()));
  }

  /** Whether there is such a contact. */
  public boolean isThere(ContactId contact) {
    return !ids(new Sql("SELECT id FROM contact WHERE id = ?", contact.value())).isEmpty();
  }

  /** Some messages of these conversations that have files. */
  public List<Long> messagesWithFiles(List<Long> conversations, int most) {
    Sql sql =
        new Sql(
            "SELECT DISTINCT f.message_id FROM message m JOIN attachment f ON f.message_id = m.id"
                + " WHERE m.conversation_id IN ");
    return ids(sql.addList(conversations).add(" LIMIT " + most));
  }

  /** Deletes so many messages of these conversations, and says how many there were. */
  public int deleteMessages(List<Long> conversations, int most) {
    Sql sql = new Sql("DELETE FROM message WHERE conversation_id IN ").addList(conversations);
    return run(sql.add(" LIMIT " + most));
  }

  /** Deletes these conversations, those that went into them, and what was remembered of senders. */
  public void deleteConversations(List<Long> conversations) {
    run(
        new Sql(
                "DELETE c FROM conversation c JOIN conversation_merge g ON g.merged_id = c.id"
                    + " WHERE g.into_id IN ")
            .addList(conversations));
    run(new Sql("DELETE FROM sent_once WHERE conversation_id IN ").addList(conversations));
    run(new Sql("DELETE FROM conversation WHERE id IN ").addList(conversations));
  }

  /** Drops so many receipts of an inbox, and says how many there were. */
  public int dropReceipts(InboxId inbox, int most) {
    return run(new Sql("DELETE FROM receipt WHERE inbox_id = ? LIMIT " + most, inbox.value()));
  }

  /** Drops so many raw payloads of an inbox, and says how many there were. */
  public int dropPayloads(InboxId inbox, int most) {
    return run(
        new Sql("DELETE FROM inbound_payload WHERE inbox_id = ? LIMIT " + most, inbox.value()));
  }

  private List<Long> ids(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> Row.of(id).number()).toList();
  }

  private int run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
