package app.atende.notifications.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.Reach;
import app.atende.notifications.NoticeEntry;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeIncludes;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Notices by their place in an agent's list, and what only programs do with them. */
@ApplicationScoped
public class NoticeEntryStore {

  private static final String COLUMNS =
      NoticeRow.SELECTED + ", COALESCE(c.assignee_id = n.agent_id, FALSE) FROM notice n";

  /** Notices first, however few conversations there are: they come in their order. */
  private static final String IN_ORDER = "SELECT STRAIGHT_JOIN ";

  private static final String SEEN =
      " JOIN agent a ON a.id = n.agent_id"
          + Reach.ROLE_OF_AGENT
          + " JOIN conversation c ON c.id = n.conversation_id WHERE n.agent_id = ? AND "
          + Reach.OF_AGENT;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** So many of an agent's behind so many others, of what he sees still. */
  public List<NoticeEntry> page(AgentId agent, NoticeIncludes includes, int first, int most) {
    String order = includes.oldestFirst() ? "" : " DESC";
    Sql sql = new Sql(IN_ORDER + COLUMNS + SEEN + among(includes), agent.value());
    sql.add(" ORDER BY n.at" + order + ", n.id" + order + " LIMIT " + first + ", " + most);
    return read(sql);
  }

  /** How many there are of these, counted up to so many. */
  public long count(AgentId agent, NoticeIncludes includes, int most) {
    Sql sql =
        new Sql(
            "SELECT COUNT(*) FROM ("
                + IN_ORDER
                + "1 FROM notice n"
                + SEEN
                + among(includes)
                + " LIMIT "
                + most
                + ") u",
            agent.value());
    return Row.of(run(sql).get(0)).number();
  }

  /** Those that are put aside count as read in the column. */
  private static String among(NoticeIncludes includes) {
    if (includes.read()) {
      return includes.snoozed() ? "" : " AND n.snoozed_until IS NULL";
    }
    return includes.snoozed()
        ? " AND (n.unread = 1 OR n.snoozed_until IS NOT NULL)"
        : " AND n.unread = 1";
  }

  /** This one of the agent's, if it is about a conversation. */
  public Optional<NoticeEntry> find(NoticeId id, AgentId agent) {
    Sql sql =
        new Sql(
            "SELECT "
                + COLUMNS
                + " LEFT JOIN conversation c ON c.id = n.conversation_id"
                + " WHERE n.id = ? AND n.agent_id = ? AND n.conversation_id <> 0",
            id.value(),
            agent.value());
    return read(sql).stream().findFirst();
  }

  /** So many of a conversation that the agent has read, newest first, of what he sees still. */
  public List<NoticeEntry> readOf(ConversationId conversation, AgentId agent, int most) {
    Sql sql = new Sql(IN_ORDER + COLUMNS + SEEN, agent.value());
    sql.add(" AND n.conversation_id = ?", conversation.value());
    sql.add(" AND n.unread IS NULL AND n.snoozed_until IS NULL");
    return read(sql.add(" ORDER BY n.at DESC, n.id DESC LIMIT " + most));
  }

  /**
   * He has not read this one after all, nor put it aside. Where the like of it is unread he has one
   * thing to read, not two, and this one stays as it is. Says how many became unread.
   */
  public int unread(NoticeId id, AgentId agent) {
    return change(
        new Sql(
            "UPDATE IGNORE notice SET unread = 1, snoozed_until = NULL"
                + " WHERE id = ? AND agent_id = ? AND unread IS NULL",
            id.value(),
            agent.value()));
  }

  /** Drops all of an agent's, also those that he put aside, and says which. */
  public List<NoticeId> deleteAll(AgentId agent) {
    Sql sql = new Sql("DELETE FROM notice WHERE agent_id = ? RETURNING id", agent.value());
    return run(sql).stream().map(id -> new NoticeId(Row.of(id).number())).toList();
  }

  private List<NoticeEntry> read(Sql sql) {
    return run(sql).stream()
        .map(Row::of)
        .map(row -> NoticeRow.read(row).entry(row.flag()))
        .toList();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
