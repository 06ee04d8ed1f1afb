package app.atende.conversations.internal;

import app.atende.conversations.ConversationStatus;
import app.atende.conversations.DisplayId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Finds open conversations in which nothing has happened: no message, and no other status, since a
 * moment. Those that sleep or are pending wait for something, and are none of them.
 */
@ApplicationScoped
public class IdleStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private ConversationStore conversations;

  /**
   * Some of them, the longest idle first; all locked, and idle still.
   *
   * @param unattended whether those that wait for an agent are among them
   * @param most how many at most
   */
  public Idle lockSome(Instant since, boolean unattended, int most) {
    Sql idle = idle(since, unattended);
    Sql sql =
        new Sql("SELECT c.display_id FROM conversation c WHERE ")
            .add(idle)
            .add(" ORDER BY c.last_activity_at, c.id LIMIT " + most);
    List<DisplayId> found =
        sql.bindTo(em.createNativeQuery(sql.text())).getResultList().stream()
            .map(number -> new DisplayId(Row.of(number).number()))
            .toList();
    List<Conversation> locked = found.isEmpty() ? List.of() : conversations.lock(found, idle);
    return new Idle(locked, found.size() == most);
  }

  private static Sql idle(Instant since, boolean unattended) {
    return new Sql(unattended ? "" : "c.unattended = FALSE AND ")
        .add("c.status = ? AND c.last_activity_at < ?", ConversationStatus.OPEN, since)
        .add(" AND (c.status_since IS NULL OR c.status_since < ?) AND ", since)
        .add(ConversationScope.LIVE);
  }

  /**
   * Some idle conversations.
   *
   * @param locked those that are idle still
   * @param isMore whether there may be others
   */
  public record Idle(List<Conversation> locked, boolean isMore) {}
}
