package app.atende.conversations.internal;

import app.atende.conversations.ConversationId;
import app.atende.conversations.MessageStatus;
import app.atende.conversations.OverdueMessage;
import app.atende.conversations.ScheduledFailure;
import app.atende.conversations.ScheduledMessageId;
import app.atende.conversations.ScheduledMessageLine;
import app.atende.conversations.ScheduledState;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of scheduled messages, in the caller's transaction and the bound account. */
@ApplicationScoped
public class ScheduledStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Keeps a new one, or writes what changed: afterwards id and version are right. */
  public void write(ScheduledMessage message) {
    if (!em.contains(message)) {
      em.persist(message);
    }
    em.flush();
  }

  /** The one of this id, if it belongs to this conversation. */
  public Optional<ScheduledMessage> find(ScheduledMessageId id, ConversationId in) {
    return Optional.ofNullable(em.find(ScheduledMessage.class, id.value()))
        .filter(found -> found.place().conversation() == in.value());
  }

  /** The same, locked. Whoever asks holds the conversation. */
  public Optional<ScheduledMessage> lock(ScheduledMessageId id, ConversationId in) {
    return Optional.ofNullable(
            em.find(ScheduledMessage.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
        .filter(found -> found.place().conversation() == in.value());
  }

  /** How many wait in a conversation. */
  public long countWaiting(ConversationId in) {
    Sql sql =
        new Sql(
            "SELECT COUNT(*) FROM scheduled_message WHERE conversation_id = ? AND state = ?",
            in.value(),
            ScheduledState.SCHEDULED);
    return Row.of(sql.bindTo(em.createNativeQuery(sql.text())).getSingleResult()).number();
  }

  /** Those that wait, the next one first, then those that are settled, the newest first. */
  public List<ScheduledMessageLine> list(ConversationId in, int most) {
    Sql sql =
        new Sql(
            "SELECT s.id, s.version, s.agent_name, LEFT(s.content, 300), s.file_count, s.send_at,"
                + " s.state, s.failure, m.status FROM scheduled_message s"
                + " LEFT JOIN message m ON m.id = s.message_id WHERE s.conversation_id = ?"
                + " ORDER BY s.state <> ?, IF(s.state = ?, s.send_at, NULL), s.send_at DESC,"
                + " s.id DESC LIMIT "
                + most,
            in.value(),
            ScheduledState.SCHEDULED,
            ScheduledState.SCHEDULED);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(ScheduledStore::line).toList();
  }

  private static ScheduledMessageLine line(Row row) {
    ScheduledMessageLine line =
        new ScheduledMessageLine(
            new ScheduledMessageId(row.number()),
            row.number(),
            row.text(),
            row.text(),
            (int) row.number(),
            row.instant(),
            row.constant(ScheduledState.class),
            row.constant(ScheduledFailure.class));
    boolean refused = row.constant(MessageStatus.class) == MessageStatus.FAILED;
    return refused ? line.refused() : line;
  }

  /** So many whose time was before a moment and that still wait, the longest waiting first. */
  public List<OverdueMessage> waitingBefore(Instant moment, int most) {
    Sql sql =
        new Sql(
                "SELECT s.conversation_id, s.id, s.send_at FROM scheduled_message s"
                    + " JOIN conversation c ON c.id = s.conversation_id"
                    + " WHERE s.state = ? AND s.send_at < ? AND ",
                ScheduledState.SCHEDULED,
                moment)
            .add(ConversationScope.LIVE)
            .add(" ORDER BY s.send_at, s.id LIMIT " + most);
    List<?> found = sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
    return found.stream().map(Row::of).map(ScheduledStore::overdue).toList();
  }

  private static OverdueMessage overdue(Row row) {
    return new OverdueMessage(
        new ConversationId(row.number()), new ScheduledMessageId(row.number()), row.instant());
  }
}
