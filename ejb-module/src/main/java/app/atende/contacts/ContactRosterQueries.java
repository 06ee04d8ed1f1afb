package app.atende.contacts;

import app.atende.contacts.internal.Contact;
import app.atende.inboxes.InboxId;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many contacts with all that is known of them, for programs. One statement for each question, none
 * for nobody; whoever may not work with contacts gets nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactRosterQueries {

  private static final int MOST_ROWS = 100;
  private static final int MOST_PLACES = 2000;
  private static final String SESSION =
      "SELECT ci.id, ci.contact_id, ci.inbox_id, ci.source_id, ci.hmac_verified, ct.blocked,"
          + " ct.name FROM contact_inbox ci JOIN contact ct ON ct.id = ci.contact_id JOIN inbox i"
          + " ON i.id = ci.inbox_id WHERE i.deleted_at IS NULL AND ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** These contacts in this order, at most 100; who is gone is left out. */
  public List<ContactDetail> details(List<ContactId> ids, Actor actor) {
    List<Long> wanted = ids.stream().limit(MOST_ROWS).map(ContactId::value).toList();
    if (wanted.isEmpty() || !actor.may(Permission.CONTACT_EDIT)) {
      return List.of();
    }
    Sql sql = new Sql("SELECT ct.* FROM contact ct WHERE ct.id IN ").addList(wanted);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text(), Contact.class)).getResultList();
    Map<Long, ContactDetail> byId =
        found.stream()
            .map(Contact.class::cast)
            .map(ContactQueries::detailOf)
            .collect(Collectors.toMap(detail -> detail.id().value(), Function.identity()));
    found.forEach(em::detach);
    return wanted.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /**
   * Where each of these contacts is known, of some inboxes, the oldest first; who is nowhere is
   * left out. Of contacts with very many places only the first ones.
   */
  public Map<ContactId, List<ContactSession>> sessions(
      Collection<ContactId> contacts, Collection<InboxId> inboxes, Actor actor) {
    if (contacts.isEmpty() || inboxes.isEmpty() || !actor.may(Permission.CONTACT_EDIT)) {
      return Map.of();
    }
    Sql sql =
        new Sql(SESSION + "ci.contact_id IN ")
            .addList(contacts.stream().map(ContactId::value).toList())
            .add(" AND ci.inbox_id IN ")
            .addList(inboxes.stream().map(InboxId::value).toList())
            .add(" ORDER BY ci.id LIMIT " + MOST_PLACES);
    return read(sql).stream().collect(Collectors.groupingBy(ContactSession::contact));
  }

  /** Who is known by this source id at one of these inboxes; the oldest, if there are several. */
  public Optional<ContactSession> session(
      String sourceId, Collection<InboxId> inboxes, Actor actor) {
    if (inboxes.isEmpty() || !actor.may(Permission.CONTACT_EDIT)) {
      return Optional.empty();
    }
    Sql sql =
        new Sql(SESSION + "ci.inbox_id IN ")
            .addList(inboxes.stream().map(InboxId::value).toList())
            .add(" AND ci.source_id = ?", sourceId)
            .add(" ORDER BY ci.id LIMIT 1");
    return read(sql).stream().findFirst();
  }

  private List<ContactSession> read(Sql sql) {
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(ContactQueries::sessionOf).toList();
  }
}
