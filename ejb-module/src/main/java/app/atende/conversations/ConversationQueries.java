package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.contacts.ContactId;
import app.atende.conversations.internal.CardColumns;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationScope;
import app.atende.conversations.internal.DetailColumns;
import app.atende.conversations.internal.KeptStore;
import app.atende.conversations.internal.ListSql;
import app.atende.conversations.internal.SortKeys;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The read side of conversations: lists by keyset, single ones, counts. Each answer takes a fixed
 * number of statements, however many rows it has. What the actor may not see is not there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConversationQueries {

  /** Among how many conversations of a list is looked for those that have changed. */
  public static final int NEAREST = 5000;

  private static final int MOST_ROWS = 100;
  private static final int MOST_CONTACTS = 200;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private InboxQueries inboxes;
  @Inject private KeptStore kept;

  /**
   * A part of the list. One statement; for a plain agent another one for his inboxes, with a query
   * another one for the contacts.
   *
   * @param cursor what the part before gave as next, or null for the beginning
   * @param rows how many at most, up to 100
   * @throws DomainException {@code VALUE_INVALID} for a cursor that is none of this sort
   */
  public ConversationPage list(ConversationFilter filter, String cursor, int rows, Actor actor) {
    int most = Math.max(1, Math.min(rows, MOST_ROWS));
    SortKeys keys = SortKeys.of(filter.sort());
    List<ConversationCard> cards = new ArrayList<>();
    String next = null;
    for (Object result : run(sqlOf(filter, actor).page(cursor, most + 1))) {
      Row row = Row.of(result);
      List<String> last = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        last.add(row.text());
      }
      if (cards.size() == most) {
        return new ConversationPage(cards, next);
      }
      cards.add(CardColumns.read(row));
      next = SortKeys.cursor(last);
    }
    return new ConversationPage(cards, null);
  }

  /**
   * So many rows of the list behind so many others, for those who turn numbered pages. Nothing
   * beyond {@link ConversationCounts#MOST}, up to which anybody counts. As many statements as
   * {@link #list}.
   *
   * @param rows how many at most, up to 100
   */
  public List<ConversationId> rows(ConversationFilter filter, int first, int rows, Actor actor) {
    int most = Math.min(Math.max(1, Math.min(rows, MOST_ROWS)), ConversationCounts.MOST - first);
    if (first < 0 || most <= 0) {
      return List.of();
    }
    return run(sqlOf(filter, actor).rows(first, most)).stream()
        .map(id -> new ConversationId(Row.of(id).number()))
        .toList();
  }

  /**
   * Those of the list's first {@link #NEAREST} that look different since this moment, the last one
   * to change first, at most 100. As many statements as {@link #list}.
   */
  public List<ConversationId> updatedSince(ConversationFilter filter, Instant moment, Actor actor) {
    Sql sql =
        new Sql("SELECT c.id FROM ")
            .add(sqlOf(filter, actor).first(NEAREST))
            .add(" o JOIN conversation c ON c.id = o.row_id WHERE c.updated_at >= ?", moment)
            .add(" ORDER BY c.updated_at DESC, c.id DESC LIMIT " + MOST_ROWS);
    return run(sql).stream().map(id -> new ConversationId(Row.of(id).number())).toList();
  }

  /**
   * How many conversations the tabs hold, by the filter without its tab. One statement more than
   * {@link #list} at most.
   */
  public ConversationCounts counts(ConversationFilter filter, Actor actor) {
    Row row = Row.of(run(sqlOf(filter, actor).counts()).get(0));
    return new ConversationCounts(row.number(), row.number(), row.number());
  }

  /** Whether the actor may see this conversation. One statement. */
  public boolean isInReach(DisplayId id, Actor actor) {
    return kept.orInstead(id, number -> reached(number, actor)).isPresent();
  }

  /**
   * Those of these inboxes that the actor sees, and those in which he sees a conversation: what is
   * his stays his when he leaves an inbox. One that does not exist may be among them for whoever
   * sees all. Three statements at most, however many inboxes there are.
   */
  public Set<InboxId> inboxesInReach(Collection<InboxId> asked, Actor actor) {
    Set<InboxId> reached = new HashSet<>(asked);
    if (inboxes.seesAll(actor)) {
      return reached;
    }
    reached.retainAll(inboxes.visibleIds(actor));
    List<Long> others =
        asked.stream().filter(id -> !reached.contains(id)).map(InboxId::value).toList();
    for (Sql part : others.isEmpty() ? List.<Sql>of() : ConversationScope.parts(actor, List.of())) {
      Sql sql = new Sql("SELECT DISTINCT c.inbox_id FROM conversation c WHERE c.inbox_id IN ");
      run(sql.addList(others).add(" AND ").add(part))
          .forEach(id -> reached.add(new InboxId(Row.of(id).number())));
    }
    return reached;
  }

  private Optional<DisplayId> reached(DisplayId id, Actor actor) {
    Sql sql =
        new Sql("SELECT 1 FROM conversation c WHERE c.display_id = ? AND ", id.value())
            .add(ConversationScope.ofOne(actor));
    return run(sql).stream().map(one -> id).findFirst();
  }

  /**
   * One card, if the actor may see it; that of the conversation into which it went, if it did. One
   * statement, two more for one that went.
   */
  public Optional<ConversationCard> card(DisplayId id, Actor actor) {
    return kept.orInstead(id, number -> single(number, actor));
  }

  private Optional<ConversationCard> single(DisplayId id, Actor actor) {
    Sql sql =
        new Sql("SELECT " + CardColumns.SELECTED + " FROM conversation c" + CardColumns.JOINED)
            .add(" WHERE c.display_id = ? AND ", id.value())
            .add(ConversationScope.ofOne(actor));
    return run(sql).stream().map(Row::of).map(CardColumns::read).findFirst();
  }

  /** One card, if this list holds it on any of its pages. One statement. */
  public Optional<ConversationCard> card(DisplayId id, ConversationFilter list, Actor actor) {
    return run(new ListSql(list, actor, List.of(), null).single(id)).stream()
        .map(Row::of)
        .map(CardColumns::read)
        .findFirst();
  }

  /** The cards of these rows that the actor may see, in no order. One statement. */
  public Map<ConversationId, ConversationCard> cards(Collection<ConversationId> rows, Actor actor) {
    Sql sql =
        new Sql(
                "SELECT c.id, "
                    + CardColumns.SELECTED
                    + " FROM conversation c"
                    + CardColumns.JOINED
                    + " WHERE c.id IN ")
            .addList(rows.stream().map(ConversationId::value).toList())
            .add(" AND ")
            .add(ConversationScope.condition(actor));
    return rows.isEmpty()
        ? Map.of()
        : run(sql).stream()
            .map(Row::of)
            .collect(Collectors.toMap(row -> new ConversationId(row.number()), CardColumns::read));
  }

  /**
   * The newest conversations of a contact that the actor may see, at most so many. One statement.
   */
  public List<ConversationCard> ofContact(ContactId contact, int most, Actor actor) {
    Sql sql =
        new Sql("SELECT " + CardColumns.SELECTED + " FROM conversation c" + CardColumns.JOINED)
            .add(" WHERE c.contact_id = ? AND ", contact.value())
            .add(ConversationScope.condition(actor))
            .add(" ORDER BY c.last_activity_at DESC, c.id DESC LIMIT " + Math.min(most, MOST_ROWS));
    return run(sql).stream().map(Row::of).map(CardColumns::read).toList();
  }

  /**
   * A conversation with all that stands beside its messages, or the one into which it went; throws
   * {@code CONVERSATION_NOT_FOUND}. One statement, two more for one that went.
   */
  public ConversationDetail detail(DisplayId id, Actor actor) {
    return kept.orInstead(id, number -> detail("c.display_id = ? AND ", number.value(), actor))
        .orElseThrow(ConversationAccess::notFound);
  }

  /** The same by its row, for listeners that have only an event. */
  public ConversationDetail detail(ConversationId id, Actor actor) {
    return detail("c.id = ? AND ", id.value(), actor)
        .or(() -> kept.of(id).flatMap(into -> detail("c.id = ? AND ", into.value(), actor)))
        .orElseThrow(ConversationAccess::notFound);
  }

  private Optional<ConversationDetail> detail(String named, long id, Actor actor) {
    Sql sql = DetailColumns.select().add(" WHERE " + named, id).add(ConversationScope.ofOne(actor));
    return run(sql).stream().map(Row::of).map(DetailColumns::read).findFirst();
  }

  /**
   * Conversations that should have woken before this moment, the longest overdue first, at most so
   * many. For the house itself. One statement.
   */
  public List<SnoozedConversation> snoozedBefore(Instant moment, int most, Actor actor) {
    Sql sql =
        new Sql(
                "SELECT c.id, c.snoozed_until FROM conversation c WHERE c.snoozed_until < ?",
                moment)
            .add(" AND ")
            .add(ConversationScope.condition(actor))
            .add(" ORDER BY c.snoozed_until, c.id LIMIT " + Math.min(most, MOST_ROWS));
    return run(sql).stream()
        .map(Row::of)
        .map(row -> new SnoozedConversation(new ConversationId(row.number()), row.instant()))
        .toList();
  }

  private ListSql sqlOf(ConversationFilter filter, Actor actor) {
    List<Long> memberOf =
        actor.isAgent() && !inboxes.seesAll(actor)
            ? inboxes.visibleIds(actor).stream().map(InboxId::value).sorted().toList()
            : List.of();
    boolean asked = filter.query() != null && !filter.query().isBlank();
    List<Long> contacts = asked ? contactsOf(filter.query().strip()) : null;
    List<Long> sessions = filter.sourceId() == null ? null : sessionsOf(filter.sourceId());
    return new ListSql(filter, actor, memberOf, contacts, sessions);
  }

  /** One at each inbox, found there by an index. */
  private List<Long> sessionsOf(String sourceId) {
    Sql sql =
        new Sql(
            "SELECT ci.id FROM inbox i JOIN contact_inbox ci ON ci.inbox_id = i.id"
                + " AND ci.source_id = ? WHERE i.deleted_at IS NULL LIMIT "
                + MOST_CONTACTS,
            sourceId);
    return run(sql).stream().map(id -> Row.of(id).number()).toList();
  }

  /** A column of ASCII cannot be asked for anything else. */
  private List<Long> contactsOf(String query) {
    String beginning = query.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    Sql sql =
        new Sql(
            "(SELECT id FROM contact WHERE name LIKE ? LIMIT " + MOST_CONTACTS + ")", beginning);
    sql.add(
        " UNION (SELECT id FROM contact WHERE email LIKE ? LIMIT " + MOST_CONTACTS + ")",
        beginning);
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(beginning)) {
      sql.add(
          " UNION (SELECT id FROM contact WHERE phone_key LIKE ? LIMIT " + MOST_CONTACTS + ")",
          beginning);
    }
    return run(sql).stream().map(id -> Row.of(id).number()).toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
