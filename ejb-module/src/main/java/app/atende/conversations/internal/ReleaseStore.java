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
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The conversations of one agent or of one team, so many at a time. Those of deleted inboxes are
 * nobody's.
 */
@ApplicationScoped
public class ReleaseStore {

  /** Who had them and goes. */
  public record Holder(String column, long id) {

    /** An agent who goes. */
    public static Holder of(AgentId agent) {
      return new Holder("assignee_id", agent.value());
    }

    /** A team that goes. */
    public static Holder of(TeamId team) {
      return new Holder("team_id", team.value());
    }

    private Sql select(String what) {
      return new Sql("SELECT " + what + " FROM conversation c WHERE c." + column + " = ?", id);
    }
  }

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /**
   * Takes the holder off some of his conversations: off those that are not resolved one by one, so
   * that each says so; when none of these is left, off resolved ones without a word.
   *
   * @param most how many of each kind at most
   * @param takeOff takes him off one that is locked
   * @return how many that are not resolved there were
   */
  public int release(Holder holder, int most, Consumer<Conversation> takeOff) {
    List<Conversation> some = lockUnresolved(holder, most);
    some.forEach(takeOff);
    if (some.size() < most) {
      forgetResolved(holder, most);
    }
    return some.size();
  }

  /**
   * Some of the holder's conversations that are not resolved, locked. They are looked for first and
   * locked then, by their ids: all others stay free.
   */
  private List<Conversation> lockUnresolved(Holder holder, int most) {
    List<Long> some = unresolved(holder, most);
    if (some.isEmpty()) {
      return List.of();
    }
    Sql sql = holder.select("c.*").add(" AND c.status <> ?", resolved());
    sql.add(" AND c.id IN ").addList(some).add(" ORDER BY c.id FOR UPDATE");
    List<?> found =
        sql.bindTo(em.createNativeQuery(sql.text(), Conversation.class)).getResultList();
    return found.stream().map(Conversation.class::cast).toList();
  }

  private List<Long> unresolved(Holder holder, int most) {
    List<ConversationStatus> statuses =
        Stream.of(ConversationStatus.values()).filter(status -> status != resolved()).toList();
    Sql sql = holder.select("c.id").add(" AND c.status IN ").addList(statuses);
    sql.add(" AND " + ConversationScope.LIVE + " LIMIT " + most);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(id -> Row.of(id).number()).toList();
  }

  /** Takes the holder off so many of his resolved conversations. */
  private void forgetResolved(Holder holder, int most) {
    Sql sql = new Sql("UPDATE conversation SET " + holder.column() + " = NULL");
    sql.add(", version = version + 1 WHERE " + holder.column() + " = ?", holder.id());
    sql.add(" AND status = ?", resolved()).add(" LIMIT " + most);
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }

  /** Whether anything that somebody can see is the holder's. */
  public boolean hasAny(Holder holder) {
    Sql sql = holder.select("1").add(" AND " + ConversationScope.LIVE + " LIMIT 1");
    return !sql.bindTo(em.createNativeQuery(sql.text())).getResultList().isEmpty();
  }

  private static ConversationStatus resolved() {
    return ConversationStatus.RESOLVED;
  }
}
