package app.atende.conversations.internal;

import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Hands over what stands in conversations of one contact to another one. */
@ApplicationScoped
public class MovedContactStore {

  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Locks all conversations of a contact, in the order of their numbers (ADR 0027), some at once:
   * which they are is read before, so that the locks are taken in this order.
   */
  public void lock(ContactId contact) {
    List<Long> all =
        run(new Sql("SELECT c.id FROM conversation c WHERE c.contact_id = ?", contact.value()))
            .stream()
            .map(id -> Row.of(id).number())
            .sorted()
            .toList();
    for (int first = 0; first < all.size(); first += AT_ONCE) {
      run(
          new Sql("SELECT c.id FROM conversation c FORCE INDEX (PRIMARY) WHERE c.id IN ")
              .addList(all.subList(first, Math.min(first + AT_ONCE, all.size())))
              .add(" ORDER BY c.id FOR UPDATE"));
    }
  }

  /**
   * The conversations of one contact are another's, and what he wrote in them. Their versions stay:
   * nothing changed that somebody may be editing.
   */
  public void move(ContactId from, ContactId to, Instant at) {
    change(messages(from, to).add(" AND c.contact_id = ?", from.value()));
    change(
        new Sql(
            "UPDATE conversation SET contact_id = ?, updated_at = ? WHERE contact_id = ?",
            to.value(),
            at,
            from.value()));
    change(
        new Sql(
            "UPDATE IGNORE sent_once SET sender_id = ? WHERE sender_kind = 'CONTACT'"
                + " AND sender_id = ?",
            to.value(),
            from.value()));
  }

  /** What one contact wrote from a contact inbox is another's, with whom it went. */
  public void moveMessages(ContactInboxId session, ContactId from, ContactId to) {
    change(messages(from, to).add(" AND c.contact_inbox_id = ?", session.value()));
  }

  private static Sql messages(ContactId from, ContactId to) {
    return new Sql(
        "UPDATE message m JOIN conversation c ON c.id = m.conversation_id SET m.sender_id = ?"
            + " WHERE m.sender_kind = 'CONTACT' AND m.sender_id = ?",
        to.value(),
        from.value());
  }

  /** The labels of one contact are another's too. */
  public void copyLabels(ContactId from, ContactId to) {
    change(
        new Sql(
            "INSERT IGNORE INTO contact_label (contact_id, label_id)"
                + " SELECT ?, label_id FROM contact_label WHERE contact_id = ?",
            to.value(),
            from.value()));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
