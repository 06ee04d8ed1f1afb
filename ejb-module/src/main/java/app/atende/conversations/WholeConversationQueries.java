package app.atende.conversations;

import app.atende.contacts.ContactId;
import app.atende.conversations.internal.ConversationScope;
import app.atende.conversations.internal.DetailColumns;
import app.atende.conversations.internal.HiddenRatings;
import app.atende.conversations.internal.TimelineReader;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Conversations with all that stands beside them, several at once, for programs. However many there
 * are: one statement for the conversations, one for their ends, and what {@link TimelineReader}
 * asks for the messages. A plain agent costs one more for each inbox among them whose contacts were
 * asked how they liked it last.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WholeConversationQueries {

  private static final int MOST_ROWS = 100;

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  @Inject private ConversationQueries queries;
  @Inject private TimelineReader reader;
  @Inject private HiddenRatings ratings;

  /**
   * So many of a list behind so many others, in its order.
   *
   * @param rows how many at most, up to 100
   */
  public List<WholeConversation> page(ConversationFilter filter, int first, int rows, Actor actor) {
    return ofRows(queries.rows(filter, first, rows, actor), actor);
  }

  /** Those of a list that changed; see {@link ConversationQueries#updatedSince}. */
  public List<WholeConversation> updatedSince(
      ConversationFilter filter, Instant moment, Actor actor) {
    return ofRows(queries.updatedSince(filter, moment, actor), actor);
  }

  /** Those of these conversations that the actor's lists may show, in this order, at most 100. */
  public List<WholeConversation> ofRows(List<ConversationId> rows, Actor actor) {
    List<Long> ids = rows.stream().limit(MOST_ROWS).map(ConversationId::value).toList();
    Map<Long, WholeConversation> found =
        ids.isEmpty()
            ? Map.of()
            : whole(read(new Sql("c.id IN ").addList(ids), "", actor), actor).stream()
                .collect(Collectors.toMap(one -> one.detail().row().value(), Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** The same by their numbers; one that went into another one is left out. */
  public List<WholeConversation> ofNumbers(Collection<DisplayId> numbers, Actor actor) {
    List<Long> ids = numbers.stream().distinct().limit(MOST_ROWS).map(DisplayId::value).toList();
    Map<Long, WholeConversation> found =
        ids.isEmpty()
            ? Map.of()
            : whole(read(new Sql("c.display_id IN ").addList(ids), "", actor), actor).stream()
                .collect(
                    Collectors.toMap(one -> one.detail().card().id().value(), Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * Messages with their conversations, in this order, at most 100; those of conversations that the
   * actor's lists may not show are left out.
   */
  public List<PlacedMessage> placed(List<FoundMessage> found, Actor actor) {
    List<FoundMessage> some = found.stream().limit(MOST_ROWS).toList();
    if (some.isEmpty()) {
      return List.of();
    }
    List<Long> numbers = some.stream().map(one -> one.conversation().value()).distinct().toList();
    Map<DisplayId, ConversationDetail> places =
        read(new Sql("c.display_id IN ").addList(numbers), "", actor).stream()
            .collect(Collectors.toMap(detail -> detail.card().id(), Function.identity()));
    Set<Long> wanted = new LinkedHashSet<>();
    some.forEach(one -> wanted.add(one.id().value()));
    Map<Long, TimelineMessage> messages = messages(wanted, List.copyOf(places.values()), actor);
    return some.stream()
        .map(one -> messages.get(one.id().value()))
        .filter(Objects::nonNull)
        .map(message -> new PlacedMessage(message, places.get(message.conversation())))
        .toList();
  }

  /** The newest conversations of a contact, by activity, at most so many. */
  public List<WholeConversation> ofContact(ContactId contact, int most, Actor actor) {
    String order =
        " ORDER BY c.last_activity_at DESC, c.id DESC LIMIT " + Math.min(most, MOST_ROWS);
    return whole(read(new Sql("c.contact_id = ?", contact.value()), order, actor), actor);
  }

  /** One, or the one into which it went; throws {@code CONVERSATION_NOT_FOUND}. */
  public WholeConversation get(DisplayId id, Actor actor) {
    return whole(List.of(queries.detail(id, actor)), actor).get(0);
  }

  private List<ConversationDetail> read(Sql which, String order, Actor actor) {
    Sql sql =
        DetailColumns.select()
            .add(" WHERE ")
            .add(which)
            .add(" AND ")
            .add(ConversationScope.condition(actor))
            .add(order);
    return run(sql).stream().map(Row::of).map(DetailColumns::read).toList();
  }

  private List<WholeConversation> whole(List<ConversationDetail> details, Actor actor) {
    if (details.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> newest = newest(details);
    Set<Long> wanted = new LinkedHashSet<>(newest.values());
    details.stream().map(WholeConversationQueries::lastSaid).forEach(wanted::add);
    wanted.remove(null);
    Map<Long, TimelineMessage> messages = messages(wanted, details, actor);
    return details.stream()
        .map(
            detail ->
                new WholeConversation(
                    detail,
                    messages.get(newest.get(detail.row().value())),
                    messages.get(lastSaid(detail))))
        .toList();
  }

  private static Long lastSaid(ConversationDetail detail) {
    ConversationCard.Preview preview = detail.card().preview();
    return preview == null ? null : preview.id().value();
  }

  /** By row the last message of each; read from the end of each one's stretch of the index. */
  private Map<Long, Long> newest(List<ConversationDetail> details) {
    Sql sql =
        new Sql("SELECT m.conversation_id, MAX(m.id) FROM message m WHERE m.conversation_id IN ");
    sql.addList(details.stream().map(detail -> detail.row().value()).toList());
    Map<Long, Long> newest = new HashMap<>();
    for (Object result : run(sql.add(" GROUP BY m.conversation_id"))) {
      Row row = Row.of(result);
      newest.put(row.number(), row.number());
    }
    return newest;
  }

  private Map<Long, TimelineMessage> messages(
      Set<Long> wanted, List<ConversationDetail> details, Actor actor) {
    if (wanted.isEmpty()) {
      return new HashMap<>();
    }
    Map<DisplayId, InboxId> inboxes =
        details.stream()
            .collect(
                Collectors.toMap(
                    detail -> detail.card().id(), detail -> detail.card().inbox().id()));
    Map<InboxId, List<TimelineMessage>> byInbox =
        reader.all(new Sql("m.id IN ").addList(wanted)).stream()
            .filter(message -> inboxes.containsKey(message.conversation()))
            .collect(Collectors.groupingBy(message -> inboxes.get(message.conversation())));
    return byInbox.entrySet().stream()
        .flatMap(some -> ratings.told(some.getValue(), some.getKey(), actor).stream())
        .collect(Collectors.toMap(message -> message.id().value(), Function.identity()));
  }

  private List<?> run(Sql sql) {
    return sql.bindTo(em.createNativeQuery(sql.text())).getResultList();
  }
}
