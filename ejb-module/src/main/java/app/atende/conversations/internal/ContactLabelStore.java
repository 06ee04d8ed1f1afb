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
import java.util.stream.Collectors;

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

  /** They bear these too, so far as there are such contacts. Says for whom that is new. */
  public Set<ContactId> add(Collection<ContactId> contacts, Collection<LabelId> labels) {
    return contacts.isEmpty() || labels.isEmpty()
        ? Set.of()
        : run(
            new Sql(
                    "INSERT IGNORE INTO contact_label (contact_id, label_id)"
                        + " SELECT ct.id, l.id FROM contact ct JOIN label l WHERE ct.id IN ")
                .addList(values(contacts))
                .add(" AND l.id IN ")
                .addList(labels.stream().map(LabelId::value).toList())
                .add(" RETURNING contact_id"));
  }

  /** They bear these no more. Says for whom that is new. */
  public Set<ContactId> remove(Collection<ContactId> contacts, Collection<LabelId> labels) {
    return contacts.isEmpty() || labels.isEmpty()
        ? Set.of()
        : run(
            new Sql("DELETE FROM contact_label WHERE contact_id IN ")
                .addList(values(contacts))
                .add(" AND label_id IN ")
                .addList(labels.stream().map(LabelId::value).toList())
                .add(" RETURNING contact_id"));
  }

  private static List<Long> values(Collection<ContactId> contacts) {
    return contacts.stream().map(ContactId::value).toList();
  }

  private Set<ContactId> run(Sql sql) {
    List<?> rows = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return rows.stream().map(id -> new ContactId(Row.of(id).number())).collect(Collectors.toSet());
  }
}
