package app.atende.conversations.internal;

import app.atende.accounts.AgentId;
import app.atende.conversations.ConversationId;
import app.atende.conversations.DisplayId;
import app.atende.conversations.KeptDraft;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of drafts, in the caller's transaction and the bound account. */
@ApplicationScoped
public class DraftStore {
  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Whose draft it is, where and of which kind. */
  public record Place(long agent, ConversationId conversation, boolean note) {}

  /** Keeps a draft unless a newer one stands there. */
  public void keep(Place place, String content, Instant at) {
    run(
        new Sql(
            "INSERT INTO draft (agent_id, conversation_id, private_note, content, written_at)"
                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " content = IF(VALUES(written_at) >= written_at, VALUES(content), content),"
                + " written_at = GREATEST(written_at, VALUES(written_at))",
            place.agent(),
            place.conversation().value(),
            place.note(),
            content,
            at));
  }

  /** What stands there; empty where nothing ever stood. */
  public Optional<String> find(Place place) {
    Sql sql =
        new Sql(
            "SELECT d.content FROM draft d WHERE d.agent_id = ? AND d.conversation_id = ?"
                + " AND d.private_note = ?",
            place.agent(),
            place.conversation().value(),
            place.note());
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(Row::text).findFirst();
  }

  /** So many of his, newest first, of conversations that he sees. */
  public List<KeptDraft> of(Actor agent, int most) {
    Sql sql =
        new Sql(
                "SELECT c.display_id, d.private_note, d.content, d.written_at FROM draft d"
                    + " JOIN conversation c ON c.id = d.conversation_id WHERE d.agent_id = ? AND ",
                agent.id())
            .add(ConversationScope.condition(agent))
            .add(" ORDER BY d.written_at DESC LIMIT " + most);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(DraftStore::read).toList();
  }

  private static KeptDraft read(Row row) {
    return new KeptDraft(new DisplayId(row.number()), row.flag(), row.text(), row.instant());
  }

  /** Forgets all drafts of an agent. */
  public void forget(AgentId agent) {
    run(new Sql("DELETE FROM draft WHERE agent_id = ?", agent.value()));
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
