package app.atende.conversations.internal;

import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageId;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.MessageType;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes messages, and the two memories that keep one from being written twice. */
@ApplicationScoped
public class MessageStore {

  /** How long a sender's own key is remembered. */
  public static final Duration KEY_LIVES = Duration.ofHours(24);

  /** How many unread messages are looked at in one go. */
  public static final int MOST_READ_AT_ONCE = 100;

  private static final int MOST_NAMED = 1000;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Who sent something under a key of his own, and where. */
  public record SenderKey(Actor sender, ConversationId conversation, String key) {}

  /** Writes a new message; afterwards it has its id. */
  public Message add(Message message) {
    em.persist(message);
    em.flush();
    return message;
  }

  /** The message of this id, if it stands in this conversation. */
  public Optional<Message> find(MessageId id, ConversationId in) {
    return Optional.ofNullable(em.find(Message.class, id.value()))
        .filter(message -> message.conversationId() == in.value());
  }

  /**
   * The newest message that the channel calls so, if it stands among the last thousand of this
   * conversation: no index knows those names.
   */
  public Optional<Message> findNamed(String sourceId, ConversationId in) {
    Sql sql =
        new Sql(
            "SELECT m.id FROM (SELECT id, source_id FROM message WHERE conversation_id = ?"
                + " ORDER BY id DESC LIMIT "
                + MOST_NAMED
                + ") m WHERE m.source_id = ? ORDER BY m.id DESC LIMIT 1",
            in.value(),
            sourceId);
    return first(sql).map(MessageId::new).flatMap(id -> find(id, in));
  }

  /** The message of this id, wherever it stands. */
  public Optional<Message> find(MessageId id) {
    return Optional.ofNullable(em.find(Message.class, id.value()));
  }

  /** Writes what changed. */
  public void flush() {
    em.flush();
  }

  /** The message that was sent under this key within the last 24 hours. */
  public Optional<MessageId> sentUnder(SenderKey key, Instant now) {
    Sql sql =
        new Sql(
            "SELECT message_id FROM sent_once WHERE sender_kind = ? AND sender_id = ?"
                + " AND conversation_id = ? AND client_key = ? AND created_at > ?",
            key.sender().kind(),
            key.sender().id(),
            key.conversation().value(),
            key.key(),
            now.minus(KEY_LIVES));
    return first(sql).map(MessageId::new);
  }

  /** Remembers what was sent under a key. An older memory of the same key is overwritten. */
  public void remember(SenderKey key, MessageId message, Instant at) {
    run(
        new Sql(
            "INSERT INTO sent_once"
                + " (sender_kind, sender_id, conversation_id, client_key, message_id, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " message_id = VALUES(message_id), created_at = VALUES(created_at)",
            key.sender().kind(),
            key.sender().id(),
            key.conversation().value(),
            key.key(),
            message.value(),
            at));
  }

  /** Takes the receipt for what a channel brings. False when it was brought before. */
  public boolean takeReceipt(InboxId inbox, String externalId, Instant at) {
    return run(
            new Sql(
                "INSERT IGNORE INTO receipt (inbox_id, source_id, created_at) VALUES (?, ?, ?)",
                inbox.value(),
                externalId,
                at))
        == 1;
  }

  /** Writes on the receipt which message came of it. */
  public void fillReceipt(InboxId inbox, String externalId, MessageId message) {
    run(
        new Sql(
            "UPDATE receipt SET message_id = ? WHERE inbox_id = ? AND source_id = ?",
            message.value(),
            inbox.value(),
            externalId));
  }

  /** The message that the channel calls so, if it brought or took one. */
  public Optional<MessageId> receivedAs(InboxId inbox, String externalId) {
    return first(
            new Sql(
                "SELECT message_id FROM receipt WHERE inbox_id = ? AND source_id = ?"
                    + " AND message_id IS NOT NULL",
                inbox.value(),
                externalId))
        .map(MessageId::new);
  }

  /** When the contact last wrote in this conversation. */
  public Optional<Instant> newestIncoming(ConversationId in) {
    return em.createQuery(
            "select m.createdAt from Message m where m.conversationId = :id and m.type = :type"
                + " order by m.id desc",
            Instant.class)
        .setParameter("id", in.value())
        .setParameter("type", MessageType.INCOMING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The next messages to the contact that he had not read, at most a hundred; oldest first. */
  public List<Message> unreadByContact(ConversationId in, long after) {
    return em.createQuery(
            "select m from Message m where m.conversationId = :id and m.id > :after"
                + " and m.privateNote = false and m.type in :types and m.status in :statuses order by m.id",
            Message.class)
        .setParameter("id", in.value())
        .setParameter("after", after)
        .setParameter("types", List.of(MessageType.OUTGOING, MessageType.TEMPLATE))
        .setParameter("statuses", List.of(MessageStatus.SENT, MessageStatus.DELIVERED))
        .setMaxResults(MOST_READ_AT_ONCE)
        .getResultList();
  }

  private Optional<Long> first(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> Row.of(id).numberOrNull()).findFirst();
  }

  private int run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
