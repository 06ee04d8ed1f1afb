package app.atende.files.internal;

import app.atende.roles.Actor;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of stored files. Every call works in the caller's transaction and the bound account. */
@ApplicationScoped
public class AttachmentStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Writes a new row, so that it has its id. */
  public Attachment add(Attachment attachment) {
    em.persist(attachment);
    em.flush();
    return attachment;
  }

  /**
   * The rows with these public keys, locked until the transaction ends. Unknown keys are left out.
   */
  public List<Attachment> lock(Collection<String> publicKeys) {
    return em.createQuery(
            "select a from Attachment a where a.publicKey in :keys order by a.id", Attachment.class)
        .setParameter("keys", publicKeys)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * The row with this public key; none when its message, or the scheduled one that it waits with,
   * stands in a conversation or an inbox that was deleted.
   */
  public Optional<Attachment> find(String publicKey) {
    Sql sql =
        new Sql(
            "SELECT f.* FROM attachment f WHERE f.public_key = ? AND (f.message_id IS NULL OR"
                + " (SELECT i.deleted_at IS NULL FROM message m"
                + " JOIN conversation c ON c.id = m.conversation_id"
                + " JOIN inbox i ON i.id = c.inbox_id WHERE m.id = f.message_id))"
                + " AND (f.scheduled_message_id IS NULL OR"
                + " (SELECT i.deleted_at IS NULL FROM scheduled_message s"
                + " JOIN conversation c ON c.id = s.conversation_id"
                + " JOIN inbox i ON i.id = c.inbox_id WHERE s.id = f.scheduled_message_id))",
            publicKey);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text(), Attachment.class)).getResultList();
    return found.stream().map(Attachment.class::cast).findFirst();
  }

  /** The rows with these public keys that are no message's. */
  public List<Attachment> unsent(Collection<String> publicKeys) {
    return em.createQuery(
            "select a from Attachment a where a.publicKey in :keys and a.message is null",
            Attachment.class)
        .setParameter("keys", publicKeys)
        .getResultList();
  }

  /** The files of these messages, in the order of the one who sent them. */
  public List<Attachment> ofMessages(Collection<Long> messages) {
    return inOrder(
        em.createQuery("select a from Attachment a where a.message in :messages", Attachment.class)
            .setParameter("messages", messages));
  }

  /** The files of these canned responses, in the order of the one who chose them. */
  public List<Attachment> ofCannedResponses(Collection<Long> responses) {
    return inOrder(
        em.createQuery(
                "select a from Attachment a where a.cannedResponse in :responses", Attachment.class)
            .setParameter("responses", responses));
  }

  /** The files of this scheduled message, in the order of the one who chose them. */
  public List<Attachment> ofScheduled(long scheduled) {
    return inOrder(
        em.createQuery(
                "select a from Attachment a where a.scheduledMessage = :scheduled",
                Attachment.class)
            .setParameter("scheduled", scheduled));
  }

  /** So many files that wait with scheduled messages of these conversations. */
  public List<Attachment> scheduledIn(Collection<Long> conversations, int most) {
    Sql sql =
        new Sql(
                "SELECT f.* FROM scheduled_message s JOIN attachment f"
                    + " ON f.scheduled_message_id = s.id WHERE s.conversation_id IN ")
            .addList(conversations)
            .add(" LIMIT " + most);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text(), Attachment.class)).getResultList();
    return found.stream().map(Attachment.class::cast).toList();
  }

  /**
   * Uploads for one conversation are for another; files that wait stand with what they wait for.
   */
  public void follow(long from, long into) {
    change(
        new Sql(
            "UPDATE attachment SET conversation_id = ? WHERE message_id IS NULL AND"
                + " canned_response_id IS NULL AND scheduled_message_id IS NULL"
                + " AND conversation_id = ?",
            into,
            from));
    change(
        new Sql(
            "UPDATE attachment f JOIN scheduled_message s ON s.id = f.scheduled_message_id"
                + " SET f.conversation_id = s.conversation_id WHERE s.conversation_id = ?",
            into));
  }

  /** Uploads of one contact that wait to be used are another's. */
  public void handOver(long from, long to) {
    change(
        new Sql(
            "UPDATE attachment SET uploader_id = ? WHERE message_id IS NULL"
                + " AND uploader_kind = 'CONTACT' AND uploader_id = ?",
            to,
            from));
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Few enough to be sorted here; no index has this order. */
  private static List<Attachment> inOrder(TypedQuery<Attachment> files) {
    return files.getResultStream().sorted(Attachment.IN_ORDER).toList();
  }

  /** Removes the rows. Their bytes are another matter. */
  public void remove(Collection<Attachment> attachments) {
    attachments.forEach(em::remove);
  }

  /** So many uploads that nobody has used since before a moment, oldest first. */
  public List<Attachment> unusedBefore(Instant moment, int most) {
    return em.createQuery(
            "select a from Attachment a where a.message is null and a.cannedResponse is null"
                + " and a.scheduledMessage is null and a.createdAt < :moment order by a.createdAt, a.id",
            Attachment.class)
        .setParameter("moment", moment)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many uploads of somebody wait to be used since a moment. */
  public long countUnusedOf(Actor uploader, Instant since) {
    return em.createQuery(
            "select count(a) from Attachment a where a.message is null"
                + " and a.cannedResponse is null and a.scheduledMessage is null"
                + " and a.createdAt >= :since"
                + " and a.uploaderKind = :kind and a.uploader = :id",
            Long.class)
        .setParameter("since", since)
        .setParameter("kind", uploader.kind())
        .setParameter("id", uploader.id())
        .getSingleResult();
  }

  /** Which of these storage keys have a row. */
  public Set<String> knownStorageKeys(Collection<String> keys) {
    return em.createQuery(
            "select a.storageKey from Attachment a where a.storageKey in :keys", String.class)
        .setParameter("keys", keys)
        .getResultStream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
