package app.atende.contacts.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeValues;
import app.atende.attributes.AttributesConverter;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes contacts and contact inboxes. */
@ApplicationScoped
public class ContactStore {

  private static final AttributesConverter JSON = new AttributesConverter();
  private static final String LOCKED =
      "SELECT ci.* FROM contact_inbox ci WHERE"
          + " (SELECT i.deleted_at IS NULL FROM inbox i WHERE i.id = ci.inbox_id)";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private AttributeValues values;

  /** The contact, if there is one. */
  public Optional<Contact> find(ContactId id) {
    return Optional.ofNullable(em.find(Contact.class, id.value()));
  }

  /** The contact, locked until the end of the transaction. */
  public Optional<Contact> lock(ContactId id) {
    return Optional.ofNullable(em.find(Contact.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The contact inbox with this source id, locked until the end of the transaction; none at an
   * inbox that was deleted.
   */
  public Optional<ContactInbox> lock(InboxId inbox, String sourceId) {
    Sql sql =
        new Sql(
            LOCKED + " AND ci.inbox_id = ? AND ci.source_id = ? FOR UPDATE",
            inbox.value(),
            sourceId);
    return first(sql.bindTo(em.createNativeQuery(sql.text(), ContactInbox.class)).getResultList());
  }

  /**
   * The contact inbox, locked until the end of the transaction; none at an inbox that was deleted.
   */
  public Optional<ContactInbox> lock(ContactInboxId id) {
    Sql sql = new Sql(LOCKED + " AND ci.id = ? FOR UPDATE", id.value());
    return first(sql.bindTo(em.createNativeQuery(sql.text(), ContactInbox.class)).getResultList());
  }

  /**
   * Who has these keys: at most one for each of them. First stands he who has the identifier, then
   * he who has the e-mail address.
   */
  public List<KeyOwner> ownersOf(ContactKeys keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Object[] claimed = {keys.identifier(), keys.email(), keys.phoneKey()};
    Sql sql =
        new Sql("SELECT id, identifier = ? i, email = ? e, phone_key = ? p FROM contact", claimed);
    sql.add(" WHERE identifier = ? OR email = ? OR phone_key = ?", claimed);
    sql.add(" ORDER BY i DESC, e DESC, id");
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(Row::of).map(ContactStore::ownerOf).toList();
  }

  private static KeyOwner ownerOf(Row row) {
    return new KeyOwner(new ContactId(row.number()), row.flag(), row.flag(), row.flag());
  }

  /** Keeps a new contact; empty when somebody else took one of his keys at the same moment. */
  public Optional<Contact> addUnlessTaken(Contact contact) {
    Sql sql =
        new Sql(
            "INSERT IGNORE INTO contact (version, name, email, phone_number, phone_key, identifier,"
                + " custom_attributes, additional_attributes, created_at, updated_at)"
                + " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *",
            contact.name(),
            contact.email(),
            contact.phoneNumber(),
            contact.phoneKey(),
            contact.identifier(),
            JSON.convertToDatabaseColumn(contact.customAttributes()),
            JSON.convertToDatabaseColumn(contact.additionalAttributes()),
            contact.createdAt(),
            contact.updatedAt());
    Optional<Contact> kept =
        first(sql.bindTo(em.createNativeQuery(sql.text(), Contact.class)).getResultList());
    kept.ifPresent(
        written ->
            values.add(AttributeOwner.CONTACT, written.id().value(), contact.customAttributes()));
    return kept;
  }

  /**
   * Keeps a new contact inbox and answers it; the one that is there already, when the same source
   * id turned up twice at the same moment. Locked until the end of the transaction. The inbox is
   * read without a lock, as a subquery among values would not be: who deletes it holds the account.
   *
   * @throws DomainException {@code INBOX_NOT_FOUND} when the inbox was deleted meanwhile
   */
  public ContactInbox enter(ContactInbox entry) {
    Sql sql =
        new Sql(
            "INSERT INTO contact_inbox (contact_id, inbox_id, source_id, pubsub_hash, pubsub_secret,"
                + " hmac_verified, created_at, updated_at)"
                + " SELECT ?, i.id, ?, ?, ?, ?, ?, ? FROM inbox i"
                + " WHERE i.id = ? AND i.deleted_at IS NULL"
                + " ON DUPLICATE KEY UPDATE contact_inbox.id = contact_inbox.id RETURNING *",
            entry.contact().value(),
            entry.sourceId(),
            entry.pubsubHash(),
            entry.pubsubSecret(),
            entry.isVerified(),
            entry.createdAt(),
            entry.updatedAt(),
            entry.inbox().value());
    List<?> kept = sql.bindTo(em.createNativeQuery(sql.text(), ContactInbox.class)).getResultList();
    return ContactStore.<ContactInbox>first(kept)
        .orElseThrow(() -> new DomainException(ErrorCode.INBOX_NOT_FOUND));
  }

  /** Removes a contact, and with him his contact inboxes, labels, notes and attributes. */
  public void remove(Contact contact) {
    em.remove(contact);
    em.flush();
  }

  /**
   * Keeps a new contact, or writes what changed of one, with the rows that filters ask; a key that
   * somebody else has is refused with {@code VALUE_TAKEN}.
   */
  public void write(Contact contact) {
    if (!em.contains(contact)) {
      em.persist(contact);
    }
    flush();
    if (contact.haveValuesChanged()) {
      values.replace(AttributeOwner.CONTACT, contact.id().value(), contact.customAttributes());
    }
  }

  /** Reads again what was written beside the entity. */
  public void reload(Contact contact) {
    em.refresh(contact);
  }

  /** Writes what changed; a key that somebody else has is refused with {@code VALUE_TAKEN}. */
  public void flush() {
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (isDuplicate(e)) {
        throw new DomainException(ErrorCode.VALUE_TAKEN);
      }
      throw e;
    }
  }

  /**
   * Notes that the contact wrote, unless that was noted since {@code quietSince}; without a new
   * version, so that nobody's edit becomes stale.
   */
  public void touch(ContactId contact, Instant at, Instant quietSince) {
    Sql sql =
        new Sql(
            "UPDATE contact SET last_activity_at = ? WHERE id = ?"
                + " AND (last_activity_at IS NULL OR last_activity_at < ?)",
            at,
            contact.value(),
            quietSince);
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /**
   * Shows him by the picture of this key; null by none. Without a new version, so that nobody's
   * edit becomes stale.
   */
  public void picture(Contact contact, String key, Instant at) {
    Sql sql =
        new Sql(
            "UPDATE contact SET picture = ?, updated_at = ? WHERE id = ?",
            key,
            at,
            contact.id().value());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
    reload(contact);
  }

  /** Notes the hash of the address from which his picture came, without a new version. */
  public void shownFrom(Contact contact, String hash) {
    Sql sql =
        new Sql(
            "UPDATE contact SET additional_attributes ="
                + " JSON_SET(COALESCE(NULLIF(additional_attributes, ''), '{}'), ?, ?)"
                + " WHERE id = ?",
            "$." + PictureAddress.SHOWN,
            hash,
            contact.id().value());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
    reload(contact);
  }

  /** So many are no more known at this inbox. Says how many there were. */
  public int leave(InboxId inbox, int most) {
    Sql sql = new Sql("DELETE FROM contact_inbox WHERE inbox_id = ? LIMIT " + most, inbox.value());
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  private static boolean isDuplicate(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private static <T> Optional<T> first(List<?> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of((T) found.get(0));
  }
}
