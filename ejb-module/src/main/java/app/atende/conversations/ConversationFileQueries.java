package app.atende.conversations;

import app.atende.contacts.ContactId;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationScope;
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

/** The files that stand in conversations and with contacts, private notes' among them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConversationFileQueries {

  private static final int MOST_ROWS = 100;
  private static final int MOST_CONVERSATIONS = 100;

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
    return files(
        new Sql(
            " FROM message m JOIN attachment f ON f.message_id = m.id WHERE m.conversation_id = ?",
            conversation),
        first,
        rows);
  }

  /**
   * The same of a contact: what stands in those of his hundred newest conversations that the actor
   * sees. Two statements, and what the messages cost.
   *
   * @param rows up to 100
   */
  public ConversationFiles ofContact(ContactId contact, int first, int rows, Actor actor) {
    Sql newest =
        new Sql("(SELECT c.id FROM conversation c WHERE c.contact_id = ? AND ", contact.value())
            .add(ConversationScope.condition(actor))
            .add(" ORDER BY c.last_activity_at DESC, c.id DESC LIMIT " + MOST_CONVERSATIONS + ")");
    return files(
        new Sql(" FROM ")
            .add(newest)
            .add(" o JOIN message m ON m.conversation_id = o.id")
            .add(" JOIN attachment f ON f.message_id = m.id"),
        first,
        rows);
  }

  private ConversationFiles files(Sql from, int first, int rows) {
    int most = Math.min(Math.max(1, Math.min(rows, MOST_ROWS)), ConversationFiles.MOST - first);
    Sql count = new Sql("SELECT COUNT(*) FROM (SELECT 1").add(from);
    count.add(" LIMIT " + (ConversationFiles.MOST + 1) + ") t");
    long total = Row.of(run(count).get(0)).number();
    return new ConversationFiles(
        total, first < 0 || most <= 0 ? List.of() : sent(from, first, most));
  }

  private List<ConversationFiles.Sent> sent(Sql from, int first, int rows) {
    Sql sql = new Sql("SELECT f.id, f.message_id").add(from);
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
