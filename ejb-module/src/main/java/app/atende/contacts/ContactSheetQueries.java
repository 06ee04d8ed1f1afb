package app.atende.contacts;

import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactListSql;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Reads all contacts of a list, a stretch of the table at a time and in the order in which they
 * became known: no statement takes long, however large the account is and however few are meant.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactSheetQueries {

  /** How many contacts are looked at for one stretch. */
  public static final int ROWS = 1000;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Those of the next stretch, which may be none. Two statements.
   *
   * @param listing which ones; its order and where a search goes on are no matter here
   * @param after the last contact of the stretch before; 0 for the beginning
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}
   */
  public Stretch stretch(ContactListing listing, long after, Actor actor) {
    actor.require(Permission.CONTACT_MANAGE);
    Sql end =
        new Sql(
            "SELECT MAX(w.id), COUNT(*) FROM (SELECT ct.id FROM contact ct WHERE ct.id > ?"
                + " ORDER BY ct.id LIMIT "
                + ROWS
                + ") w",
            after);
    Row row = Row.of(end.bindTo(em.createNativeQuery(end.text())).getResultList().get(0));
    Long last = row.numberOrNull();
    long looked = row.number();
    if (last == null) {
      return new Stretch(List.of(), 0);
    }
    return new Stretch(read(listing, after, last), looked < ROWS ? 0 : last);
  }

  private List<ContactDetail> read(ContactListing listing, long after, long last) {
    Sql sql =
        new Sql("SELECT ct.* FROM contact ct WHERE ct.id > ? AND ct.id <= ? AND ", after, last)
            .add(new ContactListSql(new ContactList(listing, null, false)).holds())
            .add(" ORDER BY ct.id");
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text(), Contact.class)).getResultList();
    List<ContactDetail> details =
        found.stream().map(Contact.class::cast).map(ContactQueries::detailOf).toList();
    found.forEach(em::detach);
    return details;
  }

  /**
   * Some contacts.
   *
   * @param contacts in the order in which they became known
   * @param next where the next stretch begins; 0 when there is none
   */
  public record Stretch(List<ContactDetail> contacts, long next) {}
}
