package app.atende.conversations.internal;

import app.atende.contacts.ContactId;
import app.atende.conversations.LabelId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which contacts bear which labels. */
@ApplicationScoped
public class ContactLabelStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** The labels that these contacts bear; who bears none is left out. */
  public Map<ContactId, Set<LabelId>> of(Collection<ContactId> contacts) {
    Sql sql =
        new Sql("SELECT contact_id, label_id FROM contact_label WHERE contact_id IN ")
            .addList(values(contacts));
    Map<ContactId, Set<LabelId>> borne = new HashMap<>();
    for (Object result : sql.bindTo(em.createNativeQuery(sql.text())).getResultList()) {
      Row row = Row.of(result);
      borne
          .computeIfAbsent(new ContactId(row.number()), id -> new HashSet<>())
          .add(new LabelId(row.number()));
    }
    return borne;
  }

  /** They bear these too, so far as there are such contacts. */
  public void add(Collection<ContactId> contacts, Collection<LabelId> labels) {
    if (!contacts.isEmpty() && !labels.isEmpty()) {
      run(
          new Sql(
                  "INSERT IGNORE INTO contact_label (contact_id, label_id)"
                      + " SELECT ct.id, l.id FROM contact ct JOIN label l WHERE ct.id IN ")
              .addList(values(contacts))
              .add(" AND l.id IN ")
              .addList(labels.stream().map(LabelId::value).toList()));
    }
  }

  /** They bear these no more. */
  public void remove(Collection<ContactId> contacts, Collection<LabelId> labels) {
    if (!contacts.isEmpty() && !labels.isEmpty()) {
      run(
          new Sql("DELETE FROM contact_label WHERE contact_id IN ")
              .addList(values(contacts))
              .add(" AND label_id IN ")
              .addList(labels.stream().map(LabelId::value).toList()));
    }
  }

  private static List<Long> values(Collection<ContactId> contacts) {
    return contacts.stream().map(ContactId::value).toList();
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
