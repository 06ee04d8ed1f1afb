package app.atende.notifications.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.Reach;
import app.atende.inboxes.InboxId;
import app.atende.notifications.NoticeId;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeSelection;
import app.atende.notifications.NoticeShow;
import app.atende.roles.CustomRoleId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of notices and of what agents want to be told, in the caller's transaction. */
@ApplicationScoped
public class NoticeStore {

  private static final String OUT_OF_REACH =
      "SELECT n.id FROM notice n JOIN agent a ON a.id = n.agent_id"
          + Reach.ROLE_OF_AGENT
          + " LEFT JOIN conversation c ON c.id = n.conversation_id"
          + " WHERE NOT "
          + Reach.OF_AGENT;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Runs an insert that says whom it told. */
  List<Told> tell(Sql returning) {
    return run(returning).stream().map(Row::of).map(Told::read).toList();
  }

  /** An agent's notices, from behind a place on. */
  public List<NoticeRow> list(AgentId agent, NoticeSelection selection, String cursor, int most) {
    boolean snoozed = selection.show() == NoticeShow.SNOOZED;
    String time = snoozed ? "n.snoozed_until" : "n.at";
    Sql sql =
        new Sql(
            "SELECT " + NoticeRow.SELECTED + " FROM notice n WHERE n.agent_id = ?", agent.value());
    sql.add(snoozed ? " AND n.snoozed_until IS NOT NULL" : " AND n.snoozed_until IS NULL");
    if (selection.show() == NoticeShow.UNREAD) {
      sql.add(" AND n.unread = 1");
    }
    String way = selection.isAscending() ? ">" : "<";
    if (cursor != null && !cursor.isEmpty()) {
      NoticeCursor last = NoticeCursor.of(cursor);
      sql.add(" AND " + time + " " + way + "= ?", last.at());
      sql.add(" AND (" + time + " " + way + " ? OR n.id " + way + " ?)", last.at(), last.id());
    }
    String order = selection.isAscending() ? "" : " DESC";
    sql.add(" ORDER BY " + time + order + ", n.id" + order + " LIMIT " + most);
    return run(sql).stream().map(Row::of).map(NoticeRow::read).toList();
  }

  /** How many an agent has not read, of what he sees still, counted up to so many. */
  public long unread(AgentId agent, int most) {
    Sql sql =
        new Sql(
            "SELECT COUNT(*) FROM (SELECT 1 FROM notice n JOIN agent a ON a.id = n.agent_id"
                + Reach.ROLE_OF_AGENT
                + " LEFT JOIN conversation c ON c.id = n.conversation_id"
                + " WHERE n.agent_id = ? AND n.unread = 1 AND (c.id IS NOT NULL OR n.about_id > 0)"
                + " AND "
                + Reach.OF_AGENT
                + " LIMIT "
                + most
                + ") u",
            agent.value());
    return Row.of(run(sql).get(0)).number();
  }

  /** Whether this one is the agent's. */
  public boolean exists(NoticeId id, AgentId agent) {
    return !run(new Sql(
            "SELECT n.id FROM notice n WHERE n.id = ? AND n.agent_id = ?",
            id.value(),
            agent.value()))
        .isEmpty();
  }

  /** He has read this one. Says how many he had not. */
  public int read(NoticeId id, AgentId agent) {
    return change(reading(agent).add(" AND n.id = ?", id.value()));
  }

  /** He has read all of them. */
  public int readAll(AgentId agent) {
    return change(reading(agent));
  }

  /** He has read those of a conversation. */
  public int readOf(ConversationId conversation, AgentId agent) {
    return change(reading(agent).add(" AND n.conversation_id = ?", conversation.value()));
  }

  /** He has read that a webhook stopped. */
  public int readOfWebhook(long webhook, AgentId agent) {
    return change(
        reading(agent)
            .add(" AND n.conversation_id = 0 AND n.kind = ?", NoticeKind.WEBHOOK_STOPPED)
            .add(" AND n.about_id = ?", webhook));
  }

  private static Sql reading(AgentId agent) {
    return new Sql(
        "UPDATE notice n SET n.unread = NULL WHERE n.agent_id = ? AND n.unread = 1", agent.value());
  }

  /** Drops one of an agent's. */
  public int delete(NoticeId id, AgentId agent) {
    return change(
        new Sql("DELETE FROM notice WHERE id = ? AND agent_id = ?", id.value(), agent.value()));
  }

  /** Drops all that an agent has read, and says which. What he put aside is to be read yet. */
  public List<NoticeId> deleteRead(AgentId agent) {
    Sql sql =
        new Sql(
            "DELETE FROM notice WHERE agent_id = ? AND unread IS NULL AND snoozed_until IS NULL"
                + " RETURNING id",
            agent.value());
    return run(sql).stream().map(id -> new NoticeId(Row.of(id).number())).toList();
  }

  /**
   * What was told of one conversation is told of another one. Who has not read the like of that one
   * either has one thing to read, not two.
   */
  public void move(ConversationId from, ConversationId into) {
    change(
        new Sql(
            "UPDATE notice n JOIN notice k ON k.agent_id = n.agent_id AND k.kind = n.kind"
                + " AND k.conversation_id = ? AND k.unread = 1 SET n.unread = NULL"
                + " WHERE n.conversation_id = ? AND n.unread = 1",
            into.value(),
            from.value()));
    change(
        new Sql(
            "UPDATE notice SET origin_id = COALESCE(origin_id, conversation_id),"
                + " conversation_id = ? WHERE conversation_id = ?",
            into.value(),
            from.value()));
  }

  /** What had been told of these is told of the first of them again. */
  public void moveBack(ConversationId from, ConversationId into, Set<ConversationId> origins) {
    change(
        new Sql(
                "UPDATE IGNORE notice SET conversation_id = ?, origin_id = NULLIF(origin_id, ?)"
                    + " WHERE conversation_id = ? AND origin_id IN ",
                into.value(),
                into.value(),
                from.value())
            .addList(origins.stream().map(ConversationId::value).toList()));
  }

  /** Drops so many notices of an agent who has gone, and says how many there were. */
  public int forget(AgentId agent, int most) {
    return change(new Sql("DELETE FROM notice WHERE agent_id = ? LIMIT " + most, agent.value()))
        + change(new Sql("DELETE FROM push_device WHERE agent_id = ?", agent.value()))
        + change(new Sql("DELETE FROM notice_wish WHERE agent_id = ?", agent.value()));
  }

  /** The newest thousand by which agents were told of a conversation, newest first. */
  public Map<AgentId, List<NoticeId>> of(ConversationId conversation) {
    Sql sql =
        new Sql(
            "SELECT n.agent_id, n.id FROM notice n WHERE n.conversation_id = ?"
                + " ORDER BY n.id DESC LIMIT 1000",
            conversation.value());
    return run(sql).stream()
        .map(Row::of)
        .collect(
            groupingBy(
                row -> new AgentId(row.number()),
                mapping(row -> new NoticeId(row.number()), toList())));
  }

  /** Drops what was told of conversations that have gone. */
  public void forget(Collection<ConversationId> gone) {
    change(
        new Sql("DELETE FROM notice WHERE conversation_id IN ")
            .addList(gone.stream().map(ConversationId::value).toList()));
  }

  /** Drops so many notices of an inbox that has gone, and says how many there were. */
  public int forget(InboxId inbox, int most) {
    return change(new Sql("DELETE FROM notice WHERE inbox_id = ? LIMIT " + most, inbox.value()));
  }

  /** The same of what agents were told of an inbox whose conversations they see no more. */
  public int forgetOutOfReach(InboxId inbox, int most) {
    return forget(new Sql(OUT_OF_REACH + " AND n.inbox_id = ?", inbox.value()), most);
  }

  /** The same of what the holders of a role were told of conversations that they see no more. */
  public int forgetOutOfReach(CustomRoleId role, int most) {
    return forget(new Sql(OUT_OF_REACH + " AND a.custom_role_id = ?", role.value()), most);
  }

  /** The same of what an agent was told of conversations that he sees no more. */
  public int forgetOutOfReach(AgentId agent, int most) {
    return forget(new Sql(OUT_OF_REACH + " AND n.agent_id = ?", agent.value()), most);
  }

  private int forget(Sql outOfReach, int most) {
    List<Long> some =
        run(outOfReach.add(" LIMIT " + most)).stream().map(id -> Row.of(id).number()).toList();
    return some.isEmpty() ? 0 : change(new Sql("DELETE FROM notice WHERE id IN ").addList(some));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private int change(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
