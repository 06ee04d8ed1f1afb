package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationStatus;
import app.atende.inboxes.InboxId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Removes what hangs on an agent or an inbox, in few statements however much it is. */
@ApplicationScoped
public class RemovalStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** The conversations of an agent that are not resolved, locked. */
  public List<Conversation> lockUnresolvedOf(AgentId agent) {
    Sql sql =
        new Sql(
            "SELECT c.* FROM conversation c WHERE c.assignee_id = ? AND c.status <> ?"
                + " ORDER BY c.id FOR UPDATE",
            agent.value(),
            ConversationStatus.RESOLVED);
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).toList();
  }

  /** Takes him off all conversations, resolved ones too. */
  public void forgetAssignee(AgentId agent) {
    run(
        new Sql(
            "UPDATE conversation SET assignee_id = NULL, version = version + 1"
                + " WHERE assignee_id = ?",
            agent.value()));
  }

  /** Some messages of an inbox that have files. */
  public List<Long> messagesWithFiles(InboxId inbox, int most) {
    Sql sql =
        new Sql(
            "SELECT DISTINCT f.message_id FROM conversation c"
                + " JOIN message m ON m.conversation_id = c.id"
                + " JOIN attachment f ON f.message_id = m.id WHERE c.inbox_id = ? LIMIT "
                + most,
            inbox.value());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> Row.of(id).number()).toList();
  }

  /** Deletes the conversations of an inbox with their messages and what was remembered of them. */
  public void deleteConversations(InboxId inbox) {
    run(
        new Sql(
            "DELETE s FROM sent_once s JOIN conversation c ON c.id = s.conversation_id"
                + " WHERE c.inbox_id = ?",
            inbox.value()));
    run(new Sql("DELETE FROM conversation WHERE inbox_id = ?", inbox.value()));
    run(new Sql("DELETE FROM receipt WHERE inbox_id = ?", inbox.value()));
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
