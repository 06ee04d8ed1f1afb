package app.atende.contacts.internal;

import app.atende.accounts.AgentId;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactNote;
import app.atende.contacts.ContactNoteId;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Notes about contacts. Every question names the contact. */
@ApplicationScoped
public class ContactNoteStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** So many of a contact's, the newest first, older than this one. */
  public List<ContactNote> of(ContactId contact, Long before, int most) {
    Sql sql =
        new Sql(
                "SELECT n.id, n.agent_id, n.agent_name, a.picture, n.content, n.created_at"
                    + " FROM contact_note n LEFT JOIN agent a ON a.id = n.agent_id WHERE n.contact_id = ? AND n.id < ?",
                contact.value(),
                before == null ? Long.MAX_VALUE : before)
            .add(" ORDER BY n.id DESC LIMIT " + most);
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(Row::of).map(ContactNoteStore::read).toList();
  }

  private static ContactNote read(Row row) {
    return new ContactNote(
        new ContactNoteId(row.number()),
        new AgentId(row.number()),
        row.text(),
        row.text(),
        row.text(),
        row.instant());
  }

  /** Keeps a new one. */
  public ContactNoteId add(ContactId contact, String content, Actor author, Instant at) {
    Sql sql =
        new Sql(
            "INSERT INTO contact_note (contact_id, agent_id, agent_name, content, created_at)"
                + " VALUES (?, ?, ?, ?, ?) RETURNING id",
            contact.value(),
            author.id(),
            author.name(),
            content,
            at);
    Object id = sql.bindTo(em.createNativeQuery(sql.text())).getSingleResult();
    return new ContactNoteId(Row.of(id).number());
  }

  /** Gives one other words; says whether it was there. */
  public boolean change(ContactId contact, ContactNoteId note, String content) {
    Sql sql =
        new Sql(
            "UPDATE contact_note SET content = ? WHERE id = ? AND contact_id = ?",
            content,
            note.value(),
            contact.value());
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate() > 0;
  }

  /** Removes one; says whether it was there. */
  public boolean remove(ContactId contact, ContactNoteId note) {
    Sql sql =
        new Sql(
            "DELETE FROM contact_note WHERE id = ? AND contact_id = ?",
            note.value(),
            contact.value());
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate() > 0;
  }
}
