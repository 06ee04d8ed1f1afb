package app.atende.conversations.internal;

import app.atende.conversations.ConversationCounts;
import app.atende.conversations.ConversationFilter;
import app.atende.conversations.ConversationSort;
import app.atende.conversations.ConversationStatus;
import app.atende.conversations.ConversationTab;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The statements of the conversation list. Each part of what the actor may see, for each status, is
 * read from the beginning of an index up to one page, and the parts are merged: a page costs the
 * same in a large account as in a small one.
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
      union = " UNION ALL ";
    }
    sql.add(") p JOIN conversation c ON c.id = p.row_id" + CardColumns.JOINED);
    return sql.add(keys.orderOfSelected() + " LIMIT " + rows);
  }

  /** The numbers of the three tabs, in one statement, each counted up to the most that is shown. */
  public Sql counts() {
    Sql sql = new Sql("SELECT ");
    String comma = "";
    for (ConversationTab tab : ConversationTab.values()) {
      sql.add(comma + "(SELECT COUNT(*) FROM (");
      Sql where = new Sql("SELECT 1 FROM conversation c WHERE ").add(everywhere(tab));
      sql.add(where).add(" LIMIT " + (ConversationCounts.MOST + 1) + ") t)");
      comma = ", ";
    }
    return sql;
  }

  private Sql everywhere(ConversationTab tab) {
    return common(tab)
        .add(filter.status() == null ? new Sql("") : new Sql(" AND c.status = ?", filter.status()))
        .add(" AND ")
        .add(ConversationScope.condition(actor));
  }

  private List<Sql> parts() {
    List<Sql> scopes = ConversationScope.parts(actor, memberOf);
    List<ConversationStatus> statuses = statuses();
    if (scopes.size() * statuses.size() > MOST_PARTS) {
      return List.of(everywhere(filter.tab()));
    }
    List<Sql> parts = new ArrayList<>();
    for (Sql scope : scopes) {
      for (ConversationStatus status : statuses) {
        Sql part = common(filter.tab());
        if (status != null) {
          part.add(" AND c.status = ?", status);
        }
        parts.add(part.add(" AND ").add(scope));
      }
    }
    return parts;
  }

  /** One null stands for no condition: a list by age needs none. */
  private List<ConversationStatus> statuses() {
    boolean byActivity =
        filter.sort() == ConversationSort.LAST_ACTIVITY_AT_DESC
            || filter.sort() == ConversationSort.LAST_ACTIVITY_AT_ASC;
    if (filter.status() == null && byActivity) {
      return Arrays.asList(ConversationStatus.values());
    }
    return Arrays.asList(filter.status());
  }

  private Sql common(ConversationTab tab) {
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
    return sql;
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
