package app.atende.conversations;

import app.atende.conversations.internal.CardColumns;
import app.atende.conversations.internal.FoundColumns;
import app.atende.conversations.internal.SearchSql;
import app.atende.roles.Actor;
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
import java.util.function.Function;

/**
 * Finds conversations and messages by words, newest first, among those that the actor may see. Each
 * answer looks through one stretch of the account's rows (ADR 0028): where it found nothing, there
 * may be something further back. Words that are not enough find nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SearchQueries {

  private static final int MOST_ROWS = 50;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** What is asked for in a stretch: its statement for so many rows, and a row's reader. */
  private record Hunt<T>(
      SearchSql sql, Function<Row, T> read, Function<T, Long> id, Long cursor, int rows) {}

  /** A conversation by its row, which the pages are counted by. */
  private record Hit(long row, ConversationCard card) {
    static Hit read(Row row) {
      return new Hit(row.number(), CardColumns.read(row));
    }
  }

  /**
   * Conversations whose contact is meant, or whose number it is. Two statements.
   *
   * @param cursor what the page before gave as next; null for the beginning
   * @param rows how many at most, up to 50
   */
  public FoundPage<ConversationCard> conversations(
      ConversationSearch wanted, Long cursor, int rows, Actor actor) {
    SearchSql sql = SearchSql.ofConversations(wanted, actor);
    FoundPage<Hit> hits = hunt(new Hunt<>(sql, Hit::read, Hit::row, cursor, rows));
    return new FoundPage<>(hits.found().stream().map(Hit::card).toList(), hits.next());
  }

  /**
   * Messages in which the words stand, private notes among them; none that were deleted. Two
   * statements.
   *
   * @param cursor what the page before gave as next; null for the beginning
   * @param rows how many at most, up to 50
   */
  public FoundPage<FoundMessage> messages(
      ConversationSearch wanted, Long cursor, int rows, Actor actor) {
    SearchSql sql = SearchSql.ofMessages(wanted, actor);
    return hunt(new Hunt<>(sql, FoundColumns::read, message -> message.id().value(), cursor, rows));
  }

  private <T> FoundPage<T> hunt(Hunt<T> hunt) {
    if (!hunt.sql().wanted().words().isEnough()) {
      return FoundPage.nothing();
    }
    Row end = Row.of(run(hunt.sql().stretch(hunt.cursor())).get(0));
    Stretch stretch = Stretch.of(end, hunt.cursor());
    if (stretch == null) {
      return FoundPage.nothing();
    }
    int most = Math.max(1, Math.min(hunt.rows(), MOST_ROWS));
    List<T> found =
        run(hunt.sql().page(stretch, most + 1)).stream().map(Row::of).map(hunt.read()).toList();
    List<T> shown = found.subList(0, Math.min(most, found.size()));
    Long last = shown.isEmpty() ? null : hunt.id().apply(shown.get(shown.size() - 1));
    return new FoundPage<>(shown, stretch.next(found.size() > most, last));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
