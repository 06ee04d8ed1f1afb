package app.atende.conversations.internal;

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
 */
public record ListSql(
    ConversationFilter filter, Actor actor, List<Long> memberOf, List<Long> contacts) {

  private static final int MOST_PARTS = 100;

  /** One page of cards and one row more; the cursor's keys stand in front of each card. */
  public Sql page(String cursor, int rows) {
    SortKeys keys = SortKeys.of(filter.sort());
    Sql sql = new Sql("SELECT ");
    for (int i = 0; i < keys.size(); i++) {
      sql.add("CAST(p.k" + i + " AS CHAR), ");
    }
    sql.add(CardColumns.SELECTED + " FROM (");
    String union = "";
    for (Sql part : parts()) {
      sql.add(union + "(SELECT " + keys.selected() + ", c.id AS row_id FROM conversation c WHERE ");
      sql.add(part).add(" AND ").add(keys.after(cursor));
      sql.add(keys.order() + " LIMIT " + rows + ")");
      union = union();
    }
    sql.add(") p JOIN conversation c ON c.id = p.row_id" + CardColumns.JOINED);
    return sql.add(keys.orderOfSelected() + " LIMIT " + rows);
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
      sql.add(comma + "(SELECT COUNT(*) FROM (").add(counted(tab)).add(") t)");
      comma = ", ";
    }
    return sql;
  }

  private Sql counted(ConversationTab tab) {
    String limit = " LIMIT " + (ConversationCounts.MOST + 1);
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
    Sql any = new Sql("(");
    String or = "";
    for (BracketSql bracket : brackets()) {
      any.add(or).add(bracket.condition());
      or = " OR ";
    }
    return everywhere(filter.tab(), BracketSql.EVERYTHING).add(" AND ").add(any.add(")"));
  }

  private List<Sql> parts() {
    List<Sql> scopes = ConversationScope.parts(actor, memberOf);
    List<Sql> parts = new ArrayList<>();
    for (BracketSql bracket : brackets()) {
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

  /** One null stands for no condition: a list by age needs none. */
  private List<ConversationStatus> statuses(BracketSql bracket) {
    List<ConversationStatus> left =
        bracket.statuses().stream()
            .filter(status -> filter.status() == null || filter.status() == status)
            .toList();
    boolean byActivity =
        filter.sort() == ConversationSort.LAST_ACTIVITY_AT_DESC
            || filter.sort() == ConversationSort.LAST_ACTIVITY_AT_ASC;
    boolean all = left.size() == ConversationStatus.values().length;
    return all && !byActivity ? Arrays.asList((ConversationStatus) null) : left;
  }

  private Sql common(ConversationTab tab, BracketSql bracket) {
    Sql sql =
        switch (tab) {
          case MINE -> new Sql("c.assignee_id = ?", actor.id());
          case UNASSIGNED -> new Sql("c.assignee_id IS NULL");
          case ALL -> new Sql("TRUE");
        };
    sql.add(circle());
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
    return bracket.rows().isEmpty() ? sql : sql.add(" AND ").add(bracket.condition());
  }

  private Sql circle() {
    return switch (filter.circle()) {
      case ALL -> new Sql("");
      case MENTIONS -> named("mention");
      case PARTICIPATING -> named("participant");
      case UNATTENDED -> new Sql(" AND c.unattended = TRUE");
    };
  }

  /** The table is a word of ours, read by its primary key. */
  private Sql named(String table) {
    return new Sql(
        " AND EXISTS (SELECT 1 FROM "
            + table
            + " who WHERE who.agent_id = ? AND who.conversation_id = c.id)",
        actor.isAgent() ? actor.id() : 0L);
  }

  private static long numberOf(String query) {
    String digits = query.startsWith("#") ? query.substring(1) : query;
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
