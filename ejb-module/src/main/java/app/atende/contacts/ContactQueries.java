package app.atende.contacts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactMergeStore;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The read side of contacts. One statement for each question. Nobody is at an inbox that was
 * deleted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactQueries {

  private static final String SESSION =
      "SELECT ci.id, ci.contact_id, ci.inbox_id, ci.source_id, ci.hmac_verified, ct.blocked,"
          + " ct.name FROM contact_inbox ci JOIN contact ct ON ct.id = ci.contact_id JOIN inbox i"
          + " ON i.id = ci.inbox_id WHERE i.deleted_at IS NULL AND ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private SecretBox secrets;
  @Inject private ContactMergeStore merges;

  /** The contact inbox with this source id. For the edges that let contacts in. */
  public Optional<ContactSession> session(InboxId inbox, String sourceId, Actor actor) {
    return session(
        new Sql(SESSION + "ci.inbox_id = ? AND ci.source_id = ?", inbox.value(), sourceId), actor);
  }

  /** The contact inbox with this source id at the inbox with this public identifier. */
  public Optional<ContactSession> sessionAtApi(String identifier, String sourceId, Actor actor) {
    return session(
        new Sql(
            SESSION
                + "ci.inbox_id = (SELECT a.inbox_id FROM api_channel a WHERE a.identifier = ?)"
                + " AND ci.source_id = ?",
            identifier,
            sourceId),
        actor);
  }

  /** The contact inbox of this id. */
  public Optional<ContactSession> session(ContactInboxId id, Actor actor) {
    return session(new Sql(SESSION + "ci.id = ?", id.value()), actor);
  }

  /** The contact inbox whose browser listens with this token. */
  public Optional<ContactSession> sessionListening(String pubsubToken, Actor actor) {
    Sql sql = new Sql(SESSION + "ci.pubsub_hash = ?", (Object) Tokens.sha256(pubsubToken));
    return session(sql, actor);
  }

  /**
   * The contact inboxes whose conversations this session may see: itself, and when its identity is
   * proven all proven ones of the same contact in the same inbox.
   */
  public Set<ContactInboxId> seenTogether(ContactSession session, Actor actor) {
    check(session.contact(), actor);
    if (!session.verified()) {
      return Set.of(session.id());
    }
    Sql sql =
        new Sql(
            "SELECT ci.id FROM contact_inbox ci JOIN inbox i ON i.id = ci.inbox_id"
                + " WHERE ci.contact_id = (SELECT s.contact_id FROM contact_inbox s WHERE s.id = ?)"
                + " AND ci.inbox_id = ? AND ci.hmac_verified AND i.deleted_at IS NULL",
            session.id().value(),
            session.inbox().value());
    return list(sql).stream()
        .map(id -> new ContactInboxId(Row.of(id).number()))
        .collect(Collectors.toSet());
  }

  /** The token that the browser of this contact inbox listens with, in clear. */
  public String pubsubToken(ContactInboxId id, Actor actor) {
    Sql sql =
        new Sql(
            "SELECT ci.contact_id, ci.pubsub_secret FROM contact_inbox ci"
                + " JOIN inbox i ON i.id = ci.inbox_id WHERE ci.id = ? AND i.deleted_at IS NULL",
            id.value());
    Row row =
        list(sql).stream()
            .map(Row::of)
            .findFirst()
            .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
    check(new ContactId(row.number()), actor);
    return secrets.openText(row.bytes());
  }

  /**
   * All that is known of a contact, or of the one into whom he went; throws {@code
   * CONTACT_NOT_FOUND}. One statement, two for one who is not there.
   */
  public ContactDetail detail(ContactId id, Actor actor) {
    return find(id, actor).orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
  }

  /** The same for news, which may come after he was deleted; empty then. */
  public Optional<ContactDetail> find(ContactId id, Actor actor) {
    check(id, actor);
    return contact(id)
        .or(() -> merges.keptOf(id).flatMap(this::contact))
        .map(ContactQueries::detailOf);
  }

  private Optional<Contact> contact(ContactId id) {
    return Optional.ofNullable(em.find(Contact.class, id.value()));
  }

  static ContactDetail detailOf(Contact contact) {
    return contact.detail();
  }

  private Optional<ContactSession> session(Sql sql, Actor actor) {
    return list(sql).stream()
        .map(Row::of)
        .map(ContactQueries::sessionOf)
        .filter(found -> maySee(found.contact(), actor))
        .findFirst();
  }

  /** Id, contact, inbox, source id, and what else a session consists of, in this order. */
  static ContactSession sessionOf(Row row) {
    return new ContactSession(
        new ContactInboxId(row.number()),
        new ContactId(row.number()),
        new InboxId(row.number()),
        row.text(),
        row.flag(),
        row.flag(),
        row.text());
  }

  private List<?> list(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private static void check(ContactId contact, Actor actor) {
    if (!maySee(contact, actor)) {
      throw new DomainException(ErrorCode.CONTACT_NOT_FOUND);
    }
  }

  private static boolean maySee(ContactId contact, Actor actor) {
    return actor.isContact()
        ? actor.id() == contact.value()
        : actor.isSystem() || actor.may(Permission.CONTACT_EDIT);
  }
}
