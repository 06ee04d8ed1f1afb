package app.atende.conversations;

import app.atende.contacts.ContactId;
import app.atende.conversations.internal.ConversationScope;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What contacts have left in conversations: how many they have, and what goes with them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactTraceQueries {

  private static final String ONES = "SELECT COUNT(*) FROM (SELECT 1 FROM conversation c";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * How many conversations of each of these contacts the actor may see; who has none is left out.
   * One statement; none for nobody.
   */
  public Map<ContactId, Long> conversationsOf(Collection<ContactId> contacts, Actor actor) {
    if (contacts.isEmpty()) {
      return Map.of();
    }
    Sql sql =
        new Sql("SELECT c.contact_id, COUNT(*) FROM conversation c WHERE c.contact_id IN ")
            .addList(values(contacts))
            .add(" AND ")
            .add(ConversationScope.condition(actor))
            .add(" GROUP BY c.contact_id");
    Map<ContactId, Long> numbers = new HashMap<>();
    for (Object result : run(sql)) {
      Row row = Row.of(result);
      numbers.put(new ContactId(row.number()), row.number());
    }
    return numbers;
  }

  /**
   * What would go with these contacts, whoever may see it. For those who may delete them. One
   * statement.
   */
  public ContactTraces tracesOf(Collection<ContactId> contacts, Actor actor) {
    actor.require(Permission.CONTACT_DELETE);
    String bound = " LIMIT " + (ContactTraces.MOST + 1) + ") t)";
    Sql sql = new Sql("SELECT (" + ONES + " WHERE c.contact_id IN ");
    sql.addList(values(contacts)).add(bound + ", (" + ONES);
    sql.add(" JOIN message m ON m.conversation_id = c.id WHERE c.contact_id IN ");
    sql.addList(values(contacts)).add(bound + ", (" + ONES);
    sql.add(" JOIN message m ON m.conversation_id = c.id JOIN attachment f ON f.message_id = m.id");
    sql.add(" WHERE c.contact_id IN ").addList(values(contacts));
    sql.add(bound + ", (SELECT COUNT(*) FROM (SELECT 1 FROM contact_note n WHERE n.contact_id IN ");
    sql.addList(values(contacts)).add(bound);
    Row row = Row.of(run(sql).get(0));
    return new ContactTraces(row.number(), row.number(), row.number(), row.number());
  }

  /** How much goes along with a contact who goes into another one. One statement. */
  public ContactShare shareOf(ContactId contact, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    String bound = " LIMIT " + (ContactTraces.MOST + 1) + ") t)";
    Sql sql =
        new Sql("SELECT (" + ONES + " WHERE c.contact_id = ? AND c.inbox_id > 0", contact.value());
    sql.add(bound + ", (SELECT COUNT(*) FROM (SELECT 1 FROM contact_note n");
    sql.add(" WHERE n.contact_id = ?" + bound, contact.value());
    Row row = Row.of(run(sql).get(0));
    return new ContactShare(row.number(), row.number());
  }

  private static List<Long> values(Collection<ContactId> contacts) {
    return contacts.stream().map(ContactId::value).toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
