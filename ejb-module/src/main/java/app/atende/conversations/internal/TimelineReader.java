package app.atende.conversations.internal;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.MessageDraft;
import app.atende.conversations.MessageId;
import app.atende.conversations.TimelineMessage;
import app.atende.conversations.TimelineMessage.Quoted;
import app.atende.conversations.TimelineSlice;
import app.atende.files.AttachmentQueries;
import app.atende.files.AttachmentSummary;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts threads together: the messages in one statement, their files in another, what they quote in
 * a third if anything is quoted.
 */
@ApplicationScoped
public class TimelineReader {

  /** Leaves only what the contact may see of a message {@code m}; stands behind a condition. */
  public static final String FOR_CONTACT =
      " AND m.private_note = FALSE AND m.message_type <> 'ACTIVITY'";

  @Inject private TimelineStore store;
  @Inject private AttachmentQueries attachments;

  /** The part of a thread, older to newer, of those messages that the condition allows. */
  public List<TimelineMessage> slice(Sql condition, TimelineSlice slice) {
    Sql sql = MessageColumns.select().add(" WHERE ").add(condition);
    if (slice.before() != null) {
      sql.add(" AND m.id < ?", slice.before().value());
    }
    if (slice.after() != null) {
      sql.add(" AND m.id > ?", slice.after().value());
    }
    boolean newestFirst = slice.after() == null;
    sql.add(" ORDER BY m.id " + (newestFirst ? "DESC" : "ASC") + " LIMIT " + slice.most());
    List<TimelineMessage> bare = new ArrayList<>(messages(sql));
    if (newestFirst) {
      Collections.reverse(bare);
    }
    return complete(bare);
  }

  /** The messages that the condition allows, older to newer. */
  public List<TimelineMessage> all(Sql condition) {
    return complete(
        messages(MessageColumns.select().add(" WHERE ").add(condition).add(" ORDER BY m.id")));
  }

  /** The message of this id; throws {@code MESSAGE_NOT_FOUND}. */
  public TimelineMessage one(MessageId id) {
    return all(new Sql("m.id = ?", id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
  }

  /**
   * A message as its sender has just written it. Without files and quotes it is known already, and
   * the database is not asked.
   */
  public TimelineMessage justWritten(
      Conversation in, Message message, MessageDraft draft, Actor sender) {
    boolean plain = draft.attachments().isEmpty() && answered(message.attributes()).isEmpty();
    return plain ? MessageColumns.justWritten(in, message, draft, sender) : one(message.id());
  }

  private List<TimelineMessage> messages(Sql sql) {
    return store.read(sql).stream().map(Row::of).map(MessageColumns::read).toList();
  }

  private List<TimelineMessage> complete(List<TimelineMessage> bare) {
    List<Long> ids = bare.stream().map(message -> message.id().value()).toList();
    Map<Long, List<AttachmentSummary>> files = attachments.ofMessages(ids, Actor.SYSTEM);
    Map<MessageId, Quoted> quoted = quotedBy(bare);
    return bare.stream()
        .map(
            message ->
                message.with(
                    files.getOrDefault(message.id().value(), List.of()),
                    answered(message.attributes())
                        .map(quoted::get)
                        .filter(found -> found.conversation().equals(message.conversation()))
                        .orElse(null)))
        .toList();
  }

  private Map<MessageId, Quoted> quotedBy(List<TimelineMessage> messages) {
    List<Long> wanted =
        messages.stream()
            .map(message -> answered(message.attributes()).map(MessageId::value).orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Sql sql = MessageColumns.selectQuoted().add(" WHERE m.id IN ").addList(wanted);
    return store.read(sql).stream()
        .map(Row::of)
        .map(MessageColumns::readQuoted)
        .collect(Collectors.toMap(Quoted::id, Function.identity()));
  }

  private static Optional<MessageId> answered(Attributes attributes) {
    return attributes.number(TimelineMessage.IN_REPLY_TO).filter(id -> id > 0).map(MessageId::new);
  }
}
