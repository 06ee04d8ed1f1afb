package app.atende.contacts.internal;

import app.atende.contacts.ContactId;
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
 * Which contact went into which, and by what the one who went is still known. It is asked only
 * where somebody was not found.
 */
@ApplicationScoped
public class ContactMergeStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Locks the contact inboxes of these contacts, in the order of the index, until the end of the
   * transaction: whoever writes from there holds his first (ADR 0013).
   */
  public void hold(Collection<ContactId> contacts) {
    run(
        new Sql(
                "SELECT ci.id FROM contact_inbox ci FORCE INDEX (contact_inbox_of_contact)"
                    + " WHERE ci.contact_id IN ")
            .addList(contacts.stream().map(ContactId::value).sorted().toList())
            .add(" ORDER BY ci.contact_id, ci.inbox_id FOR UPDATE"));
  }

  /** The contact inboxes and notes of one contact are another's. */
  public void move(ContactId from, ContactId to, Instant at) {
    change(
        new Sql(
            "UPDATE contact_inbox SET contact_id = ?, updated_at = ? WHERE contact_id = ?",
            to.value(),
            at,
            from.value()));
    change(
        new Sql(
            "UPDATE contact_note SET contact_id = ? WHERE contact_id = ?",
            to.value(),
            from.value()));
  }

  /**
   * One goes into another: remembers where his number leads from now on, with those who had gone
   * into him before, and which of his keys the other one cannot take because he has his own.
   */
  public void remember(Contact merged, Contact kept, Instant at) {
    change(
        new Sql(
            "UPDATE contact_merge SET kept_id = ? WHERE kept_id = ?",
            kept.id().value(),
            merged.id().value()));
    change(
        new Sql(
            "INSERT INTO contact_merge (merged_id, kept_id, at, email, phone_key, identifier)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            merged.id().value(),
            kept.id().value(),
            at,
            kept.email() == null ? null : merged.email(),
            kept.phoneKey() == null ? null : merged.phoneKey(),
            kept.identifier() == null ? null : merged.identifier()));
  }

  /** The contact into whom this one went, if he did. */
  public Optional<ContactId> keptOf(ContactId merged) {
    return first(
        new Sql("SELECT g.kept_id FROM contact_merge g WHERE g.merged_id = ?", merged.value()));
  }

  /** Who is known by one of these keys since somebody who had it went into him; the last one. */
  public Optional<ContactId> knownBy(ContactKeys keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return first(
        new Sql(
            "SELECT g.kept_id FROM contact_merge g WHERE g.identifier = ? OR g.email = ?"
                + " OR g.phone_key = ? ORDER BY g.at DESC, g.merged_id DESC LIMIT 1",
            keys.identifier(),
            keys.email(),
            keys.phoneKey()));
  }

  private Optional<ContactId> first(Sql sql) {
    return run(sql).stream().map(id -> new ContactId(Row.of(id).number())).findFirst();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
