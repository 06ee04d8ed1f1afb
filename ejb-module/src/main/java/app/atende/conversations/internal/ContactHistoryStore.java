package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.conversations.ConversationCard;
import app.atende.conversations.ConversationPage;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the conversations of one contact, newest activity first. */
@ApplicationScoped
public class ContactHistoryStore {

  private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([1-9][0-9]{0,17})");

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * One statement, which reads an index from where the page before ended.
   *
   * @param cursor what the page before gave as next; null for the beginning
   * @throws DomainException {@code VALUE_INVALID} for a cursor that is none
   */
  public ConversationPage page(ContactId contact, String cursor, int most, Actor actor) {
    Sql sql =
        new Sql("SELECT c.id, " + CardColumns.SELECTED + " FROM conversation c")
            .add(CardColumns.JOINED + " WHERE c.contact_id = ? AND ", contact.value())
            .add(ConversationScope.condition(actor));
    if (cursor != null) {
      sql.add(behind(cursor));
    }
    sql.add(" ORDER BY c.last_activity_at DESC, c.id DESC LIMIT " + (most + 1));
    List<?> rowsFound = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    List<Line> found = rowsFound.stream().map(Row::of).map(Line::of).toList();
    List<Line> shown = found.subList(0, Math.min(most, found.size()));
    String next = found.size() > most ? shown.get(most - 1).cursor() : null;
    return new ConversationPage(shown.stream().map(Line::card).toList(), next);
  }

  private static Sql behind(String cursor) {
    Matcher parts = CURSOR.matcher(cursor);
    if (!parts.matches()) {
      throw DomainException.at("cursor", ErrorCode.VALUE_INVALID);
    }
    Instant at = Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS);
    return new Sql(
        " AND c.last_activity_at <= ? AND (c.last_activity_at < ? OR c.id < ?)",
        at,
        at,
        Long.valueOf(parts.group(2)));
  }

  /** A card with the row's id. */
  private record Line(long row, ConversationCard card) {

    static Line of(Row row) {
      return new Line(row.number(), CardColumns.read(row));
    }

    String cursor() {
      return ChronoUnit.MICROS.between(Instant.EPOCH, card.lastActivityAt()) + "-" + row;
    }
  }
}
