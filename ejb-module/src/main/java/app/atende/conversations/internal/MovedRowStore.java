package app.atende.conversations.internal;

import app.atende.conversations.ConversationId;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves what stands in a conversation into another one and back. Whatever is there once goes over
 * and remembers where it was; of what both may have (who takes part, who was named, labels, drafts)
 * the kept one gets a copy, and the merged one's own stays with it.
 */
@ApplicationScoped
public class MovedRowStore {

  /** Tables whose rows go over. */
  private static final List<String> MOVED = List.of("message", "scheduled_message");

  /** Tables whose rows are copied, and the columns beside the conversation. */
  private static final List<Copied> COPIED =
      List.of(
          new Copied("participant", "agent_id, created_at"),
          new Copied("mention", "agent_id, mentioned_at"),
          new Copied("conversation_label", "label_id"),
          new Copied("draft", "agent_id, private_note, content, written_at"));

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  private record Copied(String table, String columns) {}

  /** The newest message of a conversation, activity lines aside. */
  record Newest(long id, Instant at) {}

  /**
   * What stands in a conversation.
   *
   * @param newest message; empty when there is none
   * @param asked when its contact first wrote since a moment; empty when he did not
   * @param unread how many messages of his no agent has seen
   */
  record Rest(Optional<Newest> newest, Optional<Instant> asked, int unread) {}

  /** All of it goes from one conversation into another. */
  public void move(ConversationId from, ConversationId into) {
    for (String table : MOVED) {
      change(
          new Sql(
              "UPDATE "
                  + table
                  + " SET origin_id = COALESCE(origin_id, conversation_id), conversation_id = ?"
                  + " WHERE conversation_id = ?",
              into.value(),
              from.value()));
    }
    copy(from, into);
    followMessages(from);
    change(
        new Sql(
            "UPDATE transcript SET conversation_id = ? WHERE conversation_id = ? AND sent_at IS NULL",
            into.value(),
            from.value()));
  }

  private void copy(ConversationId from, ConversationId into) {
    for (Copied rows : COPIED) {
      change(
          new Sql(
              "INSERT IGNORE INTO "
                  + rows.table
                  + " (conversation_id, origin_id, "
                  + rows.columns
                  + ") SELECT ?, COALESCE(origin_id, conversation_id), "
                  + rows.columns
                  + " FROM "
                  + rows.table
                  + " WHERE conversation_id = ?",
              into.value(),
              from.value()));
    }
  }

  /**
   * What had come from these goes back from where it is: all of it into the first of them.
   *
   * @param origins the one that goes back, and what had gone into it
   * @param staying where it is, and what else went there: of them nobody keeps a copy, but of what
   *     two had the other's is made again
   */
  public void moveBack(
      ConversationId from,
      ConversationId into,
      Set<ConversationId> origins,
      Set<ConversationId> staying) {
    List<Long> all = ids(origins);
    for (String table : MOVED) {
      change(
          new Sql(
                  "UPDATE "
                      + table
                      + " SET conversation_id = ?, origin_id = NULLIF(origin_id, ?)"
                      + " WHERE conversation_id = ? AND origin_id IN ",
                  into.value(),
                  into.value(),
                  from.value())
              .addList(all));
    }
    for (Copied rows : COPIED) {
      change(
          new Sql("DELETE FROM " + rows.table + " WHERE conversation_id IN ")
              .addList(ids(staying))
              .add(" AND origin_id IN ")
              .addList(all));
    }
    staying.stream().filter(other -> !other.equals(from)).forEach(other -> copy(other, from));
    followMessages(from);
  }

  private static List<Long> ids(Set<ConversationId> conversations) {
    return conversations.stream().map(ConversationId::value).toList();
  }

  /** The keys of senders stand where the messages stand that were sent under them. */
  private void followMessages(ConversationId from) {
    change(
        new Sql(
            "UPDATE IGNORE sent_once s JOIN message m ON m.id = s.message_id"
                + " SET s.conversation_id = m.conversation_id"
                + " WHERE s.conversation_id = ? AND m.conversation_id <> s.conversation_id",
            from.value()));
  }

  /** What stands in a conversation, of interest to who takes another one out of it. */
  Rest rest(ConversationId in, Instant since, Instant seenUntil) {
    Sql unread =
        new Sql(
            "SELECT COUNT(*) FROM message WHERE conversation_id = ? AND message_type = 'INCOMING'",
            in.value());
    if (seenUntil != null) {
      unread.add(" AND created_at > ?", seenUntil);
    }
    return new Rest(
        newest(in), firstIncoming(in, since), (int) Row.of(run(unread).get(0)).number());
  }

  /** The newest message of a conversation, activity lines aside; empty when there is none. */
  private Optional<Newest> newest(ConversationId in) {
    return run(
            new Sql(
                "SELECT id, created_at FROM message WHERE conversation_id = ?"
                    + " AND message_type <> 'ACTIVITY' ORDER BY id DESC LIMIT 1",
                in.value()))
        .stream()
        .map(Row::of)
        .map(row -> new Newest(row.number(), row.instant()))
        .findFirst();
  }

  /** When the contact first wrote in a conversation after this moment. */
  private Optional<Instant> firstIncoming(ConversationId in, Instant after) {
    return run(
            new Sql(
                "SELECT created_at FROM message WHERE conversation_id = ? AND message_type = 'INCOMING'"
                    + " AND created_at > ? ORDER BY id LIMIT 1",
                in.value(),
                after))
        .stream()
        .map(at -> Row.of(at).instant())
        .findFirst();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }

  private void change(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
