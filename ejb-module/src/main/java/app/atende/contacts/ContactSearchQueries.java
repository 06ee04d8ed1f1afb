package app.atende.contacts;

import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.rows.FoundPage;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import app.atende.rows.Stretch;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Finds contacts by what is known of them. Every agent sees all contacts of the account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactSearchQueries {

  private static final int MOST_ROWS = 50;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * The contacts that are meant, those who were made known last first, in one stretch of all. Two
   * statements; none for words that are not enough, and for those who may see no contact.
   *
   * @param cursor what the page before gave as next; null for the beginning
   * @param rows how many at most, up to 50
   */
  public FoundPage<FoundContact> search(ContactSearch wanted, Long cursor, int rows, Actor actor) {
    if (!actor.may(Permission.CONTACT_EDIT) || !wanted.words().isEnough()) {
      return FoundPage.nothing();
    }
    Sql ids = new Sql("SELECT ct.id FROM contact ct WHERE TRUE");
    Row end = Row.of(run(Stretch.question(ids, "ct.id", cursor)).get(0));
    Stretch stretch = Stretch.of(end, cursor);
    if (stretch == null) {
      return FoundPage.nothing();
    }
    int most = Math.max(1, Math.min(rows, MOST_ROWS));
    List<FoundContact> found =
        run(sqlOf(wanted, stretch, most + 1)).stream()
            .map(Row::of)
            .map(ContactSearchQueries::read)
            .toList();
    List<FoundContact> shown = found.subList(0, Math.min(most, found.size()));
    Long last = shown.isEmpty() ? null : shown.get(shown.size() - 1).id().value();
    return new FoundPage<>(shown, stretch.next(found.size() > most, last));
  }

  private static Sql sqlOf(ContactSearch wanted, Stretch stretch, int rows) {
    Sql sql =
        new Sql(
                "SELECT ct.id, ct.name, ct.email, ct.phone_number, ct.identifier,"
                    + " ct.last_activity_at, ct.picture FROM contact ct WHERE ")
            .add(stretch.holds("ct.id"))
            .add(" AND ")
            .add(ContactWords.areTrue(wanted.words()));
    if (wanted.inbox() != null) {
      sql.add(
          " AND EXISTS (SELECT 1 FROM contact_inbox ci WHERE ci.contact_id = ct.id"
              + " AND ci.inbox_id = ?)",
          wanted.inbox().value());
    }
    if (wanted.since() != null) {
      sql.add(" AND ct.last_activity_at >= ?", wanted.since());
    }
    if (wanted.until() != null) {
      sql.add(" AND ct.last_activity_at < ?", wanted.until());
    }
    return sql.add(" ORDER BY ct.id DESC LIMIT " + rows);
  }

  private static FoundContact read(Row row) {
    return new FoundContact(
        new ContactId(row.number()),
        row.text(),
        row.text(),
        row.text(),
        row.text(),
        row.instant(),
        row.text());
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
