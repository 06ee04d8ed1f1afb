package app.atende.conversations.internal;

import app.atende.conversations.ConversationCircle;
import app.atende.conversations.ConversationCounts;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationSort;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationTab;
import app.atende.conversations.DisplayId;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The statements of the conversation list. Each part of what the actor may see, for each status, is
 * read from the beginning of an index up to one page, and the parts are merged: a page costs the
 * same in a large account as in a small one. Each bracket of an advanced filter is such parts of
 * its own: a statement of ANDs finds an index where one of ORs would not.
 *
 * @param filter what the list shows
 * @param actor who looks
 * @param memberOf the inboxes he is a member of
 * @param contacts the contacts that the filter's query found; null when it has none
 * @param sessions the contact inboxes that the filter's source id found; null when it has none
 */
public record ListSql(
    ConversationFilter filter,
    Actor actor,
    List<Long> memberOf,
    List<Long> contacts,
    List<Long> sessions) {

  private static final int MOST_PARTS = 100;

  /** The statements of a list without a source id. */
  public ListSql(ConversationFilter filter, Actor actor, List<Long> memberOf, List<Long> contacts) {
    this(filter, actor, memberOf, contacts, null);
  }

  /** The statements of another list for the same actor. */
  public ListSql of(ConversationFilter other) {
    return new ListSql(other, actor, memberOf, contacts, sessions);
  }

  /** One page of cards and one row more; the cursor's keys stand in front of each card. */
  public Sql page(String cursor, int rows) {
    SortKeys keys = SortKeys.of(filter.sort());
    Sql sql = new Sql("SELECT ");
    for (int i = 0; i < keys.size(); i++) {
      sql.add("CAST(p.k" + i + " AS CHAR), ");
    }
    sql.add(CardColumns.SELECTED + " FROM (").add(merged(cursor, rows));
    sql.add(") p JOIN conversation c ON c.id = p.row_id" + CardColumns.JOINED);
    return sql.add(keys.orderOfSelected() + " LIMIT " + rows);
  }

  /** The first rows of the list by {@code row_id} alone, to stand in a FROM. */
  public Sql first(int rows) {
    String order = SortKeys.of(filter.sort()).orderOfSelected();
    return new Sql("(SELECT p.row_id FROM (")
        .add(merged(null, rows))
        .add(") p" + order + " LIMIT " + rows + ")");
  }

  /** So many rows of the list behind so many others, by {@code row_id} alone. */
  public Sql rows(int first, int most) {
    String order = SortKeys.of(filter.sort()).orderOfSelected();
    return new Sql("SELECT p.row_id FROM (")
        .add(merged(null, first + most))
        .add(") p" + order + " LIMIT " + first + ", " + most);
  }

  private Sql merged(String cursor, int rows) {
    SortKeys keys = SortKeys.of(filter.sort());
    Sql sql = new Sql("");
    String union = "";
    for (Sql part : parts()) {
      sql.add(union + "(SELECT " + keys.selected() + ", c.id AS row_id FROM conversation c WHERE ");
      sql.add(part).add(" AND ").add(keys.after(cursor));
      sql.add(keys.order() + " LIMIT " + rows + ")");
      union = union();
    }
    return sql;
  }

  /** The card of one conversation, if the list holds it. */
  public Sql single(DisplayId id) {
    return new Sql("SELECT " + CardColumns.SELECTED + " FROM conversation c" + CardColumns.JOINED)
        .add(" WHERE c.display_id = ? AND ", id.value())
        .add(everywhere());
  }

  /** The numbers of the three tabs, in one statement, each counted up to the most that is shown. */
  public Sql counts() {
    Sql sql = new Sql("SELECT ");
    String comma = "";
    for (ConversationTab tab : ConversationTab.values()) {
      sql.add(comma).add(count(tab, ConversationCounts.MOST));
      comma = ", ";
    }
    return sql;
  }

  /** How many the list holds, counted up to one more than this; a value to stand in a SELECT. */
  public Sql count(int most) {
    return count(filter.tab(), most);
  }

  private Sql count(ConversationTab tab, int most) {
    return new Sql("(SELECT COUNT(*) FROM (").add(counted(tab, most)).add(") t)");
  }

  private Sql counted(ConversationTab tab, int most) {
    String limit = " LIMIT " + (most + 1);
    List<Sql> parts =
        brackets().stream()
            .map(
                bracket ->
                    new Sql("SELECT c.id FROM conversation c WHERE ")
                        .add(everywhere(tab, bracket))
                        .add(bracket.inStatuses())
                        .add(limit))
            .toList();
    if (parts.size() == 1) {
      return parts.get(0);
    }
    Sql sql = new Sql("");
    String union = "";
    for (Sql part : parts) {
      sql.add(union + "(").add(part).add(")");
      union = union();
    }
    return sql.add(limit);
  }

  /** Brackets overlap; the parts of one do not. */
  private String union() {
    return brackets().size() > 1 ? " UNION " : " UNION ALL ";
  }

  private List<BracketSql> brackets() {
    return BracketSql.of(filter.sieve());
  }

  private Sql everywhere(ConversationTab tab, BracketSql bracket) {
    return common(tab, bracket)
        .add(filter.status() == null ? new Sql("") : new Sql(" AND c.status = ?", filter.status()))
        .add(" AND ")
        .add(ConversationScope.condition(actor));
  }

  /** The whole list as one condition, where there are too many parts, or just one row. */
  private Sql everywhere() {
    return everywhere(filter.tab(), BracketSql.EVERYTHING)
        .add(" AND ")
        .add(BracketSql.any(filter.sieve()));
  }

  private List<Sql> parts() {
    List<Sql> scopes = ConversationScope.parts(actor, memberOf);
    List<Sql> parts = new ArrayList<>();
    for (BracketSql bracket : brackets()) {
      if (bracket.isNarrow() || sessions != null) {
        parts.add(everywhere(filter.tab(), bracket));
        continue;
      }
      for (ConversationStatus status : statuses(bracket)) {
        for (Sql scope : scopes) {
          Sql part = common(filter.tab(), bracket);
          if (status != null) {
            part.add(" AND c.status = ?", status);
          }
          parts.add(part.add(" AND ").add(scope));
        }
      }
    }
    if (parts.size() > MOST_PARTS) {
      return List.of(everywhere());
    }
    return parts.isEmpty() ? List.of(new Sql("FALSE")) : parts;
  }

  /** One null stands for no condition: a list that no index by status serves needs none. */
  private List<ConversationStatus> statuses(BracketSql bracket) {
    List<ConversationStatus> left =
        bracket.statuses().stream()
            .filter(status -> filter.status() == null || filter.status() == status)
            .toList();
    boolean served =
        filter.sort() == ConversationSort.LAST_ACTIVITY_AT_DESC
            || filter.sort() == ConversationSort.LAST_ACTIVITY_AT_ASC
            || filter.sort() == ConversationSort.PRIORITY_DESC;
    boolean all = left.size() == ConversationStatus.values().length;
    return all && !served ? Arrays.asList((ConversationStatus) null) : left;
  }

  private Sql common(ConversationTab tab, BracketSql bracket) {
    Sql sql =
        switch (tab) {
          case MINE -> new Sql("c.assignee_id = ?", actor.id());
          case UNASSIGNED -> new Sql("c.assignee_id IS NULL");
          case ALL -> new Sql("TRUE");
        };
    if (filter.circle() != ConversationCircle.ALL) {
      sql.add(" AND ").add(circle());
    }
    if (filter.inbox() != null) {
      sql.add(" AND c.inbox_id = ?", filter.inbox().value());
    }
    if (filter.team() != null) {
      sql.add(" AND c.team_id = ?", filter.team().value());
    }
    if (filter.label() != null) {
      sql.add(
          " AND c.id IN (SELECT cl.conversation_id FROM conversation_label cl WHERE cl.label_id = ?)",
          filter.label().value());
    }
    if (contacts != null) {
      sql.add(" AND (c.contact_id IN ").addList(contacts);
      sql.add(" OR c.display_id = ?)", numberOf(filter.query()));
    }
    if (sessions != null) {
      sql.add(" AND c.contact_inbox_id IN ").addList(sessions);
    }
    return bracket.rows().isEmpty() ? sql : sql.add(" AND ").add(bracket.condition());
  }

  /** What the list draws on, as a condition. */
  public Sql circle() {
    return switch (filter.circle()) {
      case ALL -> new Sql("TRUE");
      case MENTIONS -> named("mention");
      case PARTICIPATING -> named("participant");
      case UNATTENDED -> new Sql("c.unattended = TRUE");
    };
  }

  /** The table is a word of ours, read by its primary key. */
  private Sql named(String table) {
    return new Sql(
        "EXISTS (SELECT 1 FROM "
            + table
            + " who WHERE who.agent_id = ? AND who.conversation_id = c.id)",
        actor.isAgent() ? actor.id() : 0L);
  }

  private static long numberOf(String query) {
    String digits = query.startsWith("#") ? query.substring(1) : query;
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
