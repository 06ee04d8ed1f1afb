package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactInboxId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.DisplayId;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes conversations. Whoever changes one locks its row first, so that messages get
 * their ids in the order in which they are seen, and nobody waits with an edit that is stale.
 */
@ApplicationScoped
public class ConversationStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * The conversation of this number, or the one into which it went, within what the condition
   * allows; locked, and no other one with it.
   */
  public Optional<Conversation> lock(DisplayId display, Sql condition) {
    return locked(
        new Sql("SELECT c.* FROM conversation c WHERE ")
            .add(ConversationScope.named(display))
            .add(" AND ")
            .add(condition));
  }

  /**
   * The conversations of these numbers, within what the condition allows; all locked, in the order
   * of their numbers, so that two who lock many wait for each other and for nothing else.
   */
  public List<Conversation> lock(Collection<DisplayId> displays, Sql condition) {
    List<Long> numbers = displays.stream().map(DisplayId::value).sorted().toList();
    Sql sql =
        new Sql("SELECT c.* FROM conversation c FORCE INDEX (display_id) WHERE c.display_id IN ")
            .addList(numbers)
            .add(" AND ")
            .add(condition)
            .add(" ORDER BY c.display_id FOR UPDATE");
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).toList();
  }

  /** The conversation of this row, unless its inbox was deleted; locked. */
  public Optional<Conversation> lock(ConversationId id) {
    return locked(
        new Sql("SELECT c.* FROM conversation c WHERE c.id = ? AND ", id.value())
            .add(ConversationScope.LIVE));
  }

  /** The one conversation that the condition means; locked. */
  public Optional<Conversation> lockNewest(Sql condition) {
    return locked(new Sql("SELECT c.* FROM conversation c WHERE ").add(condition));
  }

  /**
   * A conversation that went into another one and, if the condition allows it, that other one; both
   * locked, in the order of their numbers.
   */
  public List<Conversation> lockBoth(ConversationId merged, ConversationId into, Sql condition) {
    Sql sql =
        new Sql(
                "SELECT c.* FROM conversation c WHERE c.id = ? OR (c.id = ? AND ",
                merged.value(),
                into.value())
            .add(condition)
            .add(") ORDER BY c.id FOR UPDATE");
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).toList();
  }

  private Optional<Conversation> locked(Sql sql) {
    sql.add(" FOR UPDATE");
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).findFirst();
  }

  /** The conversation of this number, as events know it, within what the condition allows. */
  public Optional<Conversation> find(DisplayId display, Sql condition) {
    Sql sql =
        new Sql("SELECT c.* FROM conversation c WHERE c.display_id = ? AND ", display.value())
            .add(condition);
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).findFirst();
  }

  /** The conversations of a contact inbox. */
  public List<Conversation> ofContactInbox(ContactInboxId contactInbox) {
    return em.createQuery(
            "select c from Conversation c where c.contactInboxId = :id", Conversation.class)
        .setParameter("id", contactInbox.value())
        .getResultList();
  }

  /**
   * The next number of the account. Holds a lock on the account's row until the end of the
   * transaction, so it is asked for late; a number is lost when the transaction is undone. Who
   * deletes the inbox holds the same lock (ADR 0015), so nothing begins in it afterwards.
   *
   * @param inbox where the conversation shall begin
   * @throws DomainException {@code INBOX_NOT_FOUND} when it was deleted meanwhile
   */
  public DisplayId nextDisplayId(InboxId inbox) {
    em.createNativeQuery(
            "UPDATE account SET next_conversation_no = LAST_INSERT_ID(next_conversation_no) + 1")
        .executeUpdate();
    Sql sql =
        new Sql(
            "SELECT LAST_INSERT_ID() FROM inbox WHERE id = ? AND deleted_at IS NULL",
            inbox.value());
    List<?> number = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return number.stream()
        .map(next -> new DisplayId(Row.of(next).number()))
        .findFirst()
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  /**
   * Keeps a new conversation or message, or writes what changed: afterwards ids and versions are
   * right.
   */
  public void write(Object entity) {
    if (!em.contains(entity)) {
      em.persist(entity);
    }
    em.flush();
  }

  /** Writes what changed. */
  public void flush() {
    em.flush();
  }

  /**
   * Writes who has seen how much of a locked conversation, without a new version: nobody's edit
   * overlooks anything because somebody else has read. The entity is let go; whatever else was
   * changed in it is lost.
   */
  public void writeReading(Conversation conversation, Instant at) {
    em.detach(conversation);
    Sql sql = new Sql("UPDATE conversation SET ").add(conversation.reading().written());
    sql.add("updated_at = ? WHERE id = ?", at, conversation.id().value());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Notes that something in the conversation looks different, without a new version. */
  public void touch(ConversationId id, Instant at) {
    Sql sql = new Sql("UPDATE conversation SET updated_at = ? WHERE id = ?", at, id.value());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
