package app.atende.contacts;

import app.atende.contacts.internal.ContactListSql;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.rows.Stretch;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Lists of contacts, a page at a time. Whoever may work with contacts sees all of them; to anybody
 * else the lists are empty.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactListQueries {

  private static final int MOST_ROWS = 100;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Makes a list ready: where no index answers what is asked, finds the part of all contacts that
   * it looks through. One statement then, else none.
   */
  public ContactList open(ContactListing listing, Actor actor) {
    if (!actor.may(Permission.CONTACT_EDIT)) {
      return new ContactList(listing, null, true);
    }
    if (!listing.isSlow()) {
      return new ContactList(listing, null, false);
    }
    Sql ids = new Sql("SELECT ct.id FROM contact ct WHERE TRUE");
    Row end = Row.of(run(Stretch.question(ids, "ct.id", listing.before())).get(0));
    Stretch stretch = Stretch.of(end, listing.before());
    return new ContactList(listing, stretch, stretch == null);
  }

  /** How many the list has, up to {@link ContactList#MOST} and one more. One statement. */
  public int count(ContactList list, Actor actor) {
    return list.isEmpty() || !actor.may(Permission.CONTACT_EDIT)
        ? 0
        : (int) Row.of(run(new ContactListSql(list).count()).get(0)).number();
  }

  /**
   * So many of the list behind so many others. One statement; none beyond {@link ContactList#MOST}.
   *
   * @param rows up to 100
   */
  public List<ContactLine> page(ContactList list, int first, int rows, Actor actor) {
    int most = Math.min(Math.max(rows, 1), Math.min(MOST_ROWS, ContactList.MOST - first));
    if (list.isEmpty() || !actor.may(Permission.CONTACT_EDIT) || first < 0 || most <= 0) {
      return List.of();
    }
    return run(new ContactListSql(list).page(first, most)).stream()
        .map(Row::of)
        .map(ContactListQueries::read)
        .toList();
  }

  /** Whether the account has any contact at all. One statement. */
  public boolean isAnybodyThere(Actor actor) {
    return actor.may(Permission.CONTACT_EDIT)
        && !run(new Sql("SELECT ct.id FROM contact ct LIMIT 1")).isEmpty();
  }

  private static ContactLine read(Row row) {
    return new ContactLine(
        new ContactId(row.number()),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.flag(),
        row.instant(),
        row.instant(),
        row.text());
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
