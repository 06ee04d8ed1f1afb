package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.conversations.ConversationStatus;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** The conversations of one agent, so many at a time. Those of deleted inboxes are nobody's. */
@ApplicationScoped
public class ReleaseStore {

  private static final String HIS = " FROM conversation c WHERE c.assignee_id = ? AND ";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Some of his conversations that are not resolved, locked. They are looked for first and locked
   * then, by their ids: all others stay free.
   */
  public List<Conversation> lockUnresolved(AgentId agent, int most) {
    List<Long> some = unresolved(agent, most);
    if (some.isEmpty()) {
      return List.of();
    }
    Sql sql = new Sql("SELECT c.*" + HIS + "c.status <> ?", agent.value(), resolved());
    sql.add(" AND c.id IN ").addList(some).add(" ORDER BY c.id FOR UPDATE");
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).toList();
  }

  private List<Long> unresolved(AgentId agent, int most) {
    List<ConversationStatus> statuses =
        Stream.of(ConversationStatus.values()).filter(status -> status != resolved()).toList();
    Sql sql = new Sql("SELECT c.id" + HIS + "c.status IN ", agent.value()).addList(statuses);
    sql.add(" AND " + ConversationScope.LIVE + " LIMIT " + most);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> Row.of(id).number()).toList();
  }

  /** Takes him off so many of his resolved conversations. */
  public void forgetResolved(AgentId agent, int most) {
    Sql sql =
        new Sql(
            "UPDATE conversation SET assignee_id = NULL, version = version + 1"
                + " WHERE assignee_id = ? AND status = ? LIMIT "
                + most,
            agent.value(),
            resolved());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Takes a team off all its conversations. */
  public void forgetTeam(TeamId team) {
    Sql sql =
        new Sql(
            "UPDATE conversation SET team_id = NULL, version = version + 1 WHERE team_id = ?",
            team.value());
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Whether anything that somebody can see is his. */
  public boolean hasAny(AgentId agent) {
    Sql sql = new Sql("SELECT 1" + HIS + ConversationScope.LIVE + " LIMIT 1", agent.value());
    return !sql.bindTo(em.createNativeQuery(sql.text())).getResultList().isEmpty();
  }

  private static ConversationStatus resolved() {
    return ConversationStatus.RESOLVED;
  }
}
