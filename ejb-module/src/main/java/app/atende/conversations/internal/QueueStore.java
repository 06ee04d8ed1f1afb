package app.atende.conversations.internal;

import app.atende.accounts.TeamId;
import app.atende.conversations.ConversationStatus;
import app.atende.inboxes.InboxId;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the open conversations that nobody has, in the order in which they are served. */
@ApplicationScoped
public class QueueStore {

  private static final Sql CONTACT_WAITS =
      new Sql(" AND c.waiting_since IS NOT NULL ORDER BY c.waiting_since, c.id");
  private static final Sql NOBODY_WAITS = new Sql(" AND c.waiting_since IS NULL ORDER BY c.id");

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** The first of them, locked; those that another transaction holds are left out. */
  public List<Conversation> lockWaiting(InboxId inbox, Optional<TeamId> team, int most) {
    Sql queue = queue(inbox, team);
    List<Conversation> waiting = lock(queue, CONTACT_WAITS, most);
    return waiting.size() == most
        ? waiting
        : Stream.concat(waiting.stream(), lock(queue, NOBODY_WAITS, most - waiting.size()).stream())
            .toList();
  }

  /** An index holds each of these queues in its order. */
  private static Sql queue(InboxId inbox, Optional<TeamId> team) {
    Sql queue =
        new Sql(
            "SELECT c.* FROM conversation c WHERE c.inbox_id = ? AND c.assignee_id IS NULL"
                + " AND c.status = ?",
            inbox.value(),
            ConversationStatus.OPEN);
    return team.map(whose -> queue.add(" AND c.team_id = ?", whose.value()))
        .orElseGet(() -> queue.add(" AND c.team_id IS NULL"));
  }

  private List<Conversation> lock(Sql queue, Sql which, int most) {
    Sql sql =
        new Sql("")
            .add(queue)
            .add(which)
            .add(" LIMIT " + Math.max(1, most) + " FOR UPDATE SKIP LOCKED");
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).toList();
  }
}
