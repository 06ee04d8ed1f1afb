package app.atende.conversations;

import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.TimelineReader;
import app.atende.files.AttachmentSummary;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files that stand in conversations, private notes' among them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConversationFileQueries {

  private static final int MOST_ROWS = 100;
  private static final String FILES =
      " FROM message m JOIN attachment f ON f.message_id = m.id WHERE m.conversation_id = ?";

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private ConversationAccess access;
  @Inject private TimelineReader reader;

  /**
   * So many behind so many others, the newest first. Three statements, and what the messages cost.
   *
   * @param rows up to 100
   * @throws app.atende.config.DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public ConversationFiles list(DisplayId id, int first, int rows, Actor actor) {
    long conversation = access.toRead(id, actor).id().value();
    int most = Math.min(Math.max(1, Math.min(rows, MOST_ROWS)), ConversationFiles.MOST - first);
    String bound = " LIMIT " + (ConversationFiles.MOST + 1);
    Sql count = new Sql("SELECT COUNT(*) FROM (SELECT 1" + FILES + bound + ") t", conversation);
    long total = Row.of(run(count).get(0)).number();
    return new ConversationFiles(
        total, first < 0 || most <= 0 ? List.of() : sent(conversation, first, most));
  }

  private List<ConversationFiles.Sent> sent(long conversation, int first, int rows) {
    Sql sql = new Sql("SELECT f.id, f.message_id" + FILES, conversation);
    sql.add(" ORDER BY f.id DESC LIMIT " + first + ", " + rows);
    List<Long> files = new ArrayList<>();
    List<Long> messages = new ArrayList<>();
    for (Object result : run(sql)) {
      Row row = Row.of(result);
      files.add(row.number());
      messages.add(row.number());
    }
    if (files.isEmpty()) {
      return List.of();
    }
    Map<Long, ConversationFiles.Sent> found =
        reader.all(new Sql("m.id IN ").addList(messages)).stream()
            .flatMap(
                message ->
                    message.attachments().stream()
                        .map(file -> new ConversationFiles.Sent(file, message)))
            .collect(Collectors.toMap(ConversationFileQueries::idOf, Function.identity()));
    return files.stream().filter(found::containsKey).map(found::get).toList();
  }

  private static long idOf(ConversationFiles.Sent sent) {
    AttachmentSummary file = sent.file();
    return file.id().value();
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
