package app.atende.contacts.internal;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactId;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Keeps the rows by which filters find custom attributes: written in the transaction that writes
 * the JSON, which stays the truth (ADR 0031).
 */
@ApplicationScoped
public class ContactValueStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** These are all the attributes of a contact who had none. One statement; none for none. */
  void add(ContactId contact, Attributes attributes) {
    List<ContactValueRow> rows = ContactValueRow.of(attributes);
    if (rows.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql(
            "INSERT INTO contact_value"
                + " (contact_id, attribute_key, text_value, number_value, day_value) VALUES ");
    String comma = "";
    for (ContactValueRow row : rows) {
      sql.add(
          comma + "(?, ?, ?, ?, ?)",
          contact.value(),
          row.key(),
          row.text(),
          row.number(),
          row.day());
      comma = ", ";
    }
    run(sql);
  }

  /** These are all the attributes of a contact from now on. Two statements. */
  void replace(ContactId contact, Attributes attributes) {
    run(new Sql("DELETE FROM contact_value WHERE contact_id = ?", contact.value()));
    add(contact, attributes);
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
