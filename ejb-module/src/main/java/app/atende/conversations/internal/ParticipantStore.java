package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.Participant;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who takes part in conversations, and who was named in them. */
@ApplicationScoped
public class ParticipantStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Those who take part, by name. */
  public List<Participant> of(ConversationId conversation) {
    Sql sql =
        new Sql(
            "SELECT a.id, COALESCE(a.display_name, a.name), a.picture FROM participant p"
                + " JOIN agent a ON a.id = p.agent_id WHERE p.conversation_id = ?"
                + " ORDER BY a.name, a.id",
            conversation.value());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream()
        .map(Row::of)
        .map(row -> new Participant(new AgentId(row.number()), row.text(), row.text()))
        .toList();
  }

  /** The newest conversations that an agent takes part in, at most so many. */
  public Set<ConversationId> newestOf(AgentId agent, int most) {
    Sql sql =
        new Sql(
            "SELECT p.conversation_id FROM participant p WHERE p.agent_id = ?"
                + " ORDER BY p.conversation_id DESC LIMIT "
                + most,
            agent.value());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream()
        .map(id -> new ConversationId(Row.of(id).number()))
        .collect(Collectors.toSet());
  }

  /** Lets agents take part, in one statement. Says whether any of them did not yet. */
  public boolean join(ConversationId conversation, Collection<AgentId> agents, Instant at) {
    Sql sql = new Sql("INSERT IGNORE INTO participant (agent_id, conversation_id, created_at)");
    String piece = " VALUES ";
    for (AgentId agent : agents) {
      sql.add(piece + "(?, ?, ?)", agent.value(), conversation.value(), at);
      piece = ", ";
    }
    return !agents.isEmpty() && run(sql) > 0;
  }

  /** Lets agents take part no more, in one statement. Says whether any of them did. */
  public boolean leave(ConversationId conversation, Collection<AgentId> agents) {
    Sql sql = new Sql("DELETE FROM participant WHERE conversation_id = ?", conversation.value());
    sql.add(" AND agent_id IN ").addList(agents.stream().map(AgentId::value).toList());
    return !agents.isEmpty() && run(sql) > 0;
  }

  /** Remembers that an agent was named. */
  public void mention(ConversationId conversation, AgentId agent, Instant at) {
    run(
        new Sql(
            "INSERT INTO mention (agent_id, conversation_id, mentioned_at) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE mentioned_at = VALUES(mentioned_at)",
            agent.value(),
            conversation.value(),
            at));
  }

  /** Drops so many rows of an agent, and says how many there were. */
  public int forget(AgentId agent, int most) {
    String limit = " WHERE agent_id = ? LIMIT " + most;
    return run(new Sql("DELETE FROM participant" + limit, agent.value()))
        + run(new Sql("DELETE FROM mention" + limit, agent.value()));
  }

  private int run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
