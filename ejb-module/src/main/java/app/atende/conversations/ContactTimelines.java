package app.atende.conversations;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationScope;
import app.atende.conversations.internal.KeptStore;
import app.atende.conversations.internal.TimelineReader;
import app.atende.conversations.internal.TimelineStore;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rows.Row;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a contact sees of his conversations: those of his session, and when its identity is proven
 * those of all proven sessions of his in the same inbox; never a private note, never an activity
 * line. The edge checks the session.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactTimelines {

  private static final int MOST_CONVERSATIONS = 100;
  private static final String SELECT =
      "SELECT c.display_id, c.uuid, c.inbox_id, c.status, c.contact_last_seen_at,"
          + " c.agent_last_seen_at, c.last_activity_at, c.created_at, c.custom_attributes"
          + " FROM conversation c WHERE ";

  private static final String NEWEST =
      "(SELECT m.id FROM conversation c JOIN message m ON m.conversation_id = c.id"
          + " WHERE c.display_id = ?"
          + TimelineReader.FOR_CONTACT
          + " ORDER BY m.id DESC LIMIT "
          + TimelineSlice.latest().most()
          + ")";

  @Inject private ContactQueries contacts;
  @Inject private TimelineReader reader;
  @Inject private TimelineStore store;
  @Inject private KeptStore kept;

  /** His conversations, newest first, at most a hundred. One statement, or two when proven. */
  public List<ContactConversation> conversations(ContactSession session, Actor actor) {
    return read(
        new Sql(SELECT).add(seen(session)).add(" ORDER BY c.id DESC LIMIT " + MOST_CONVERSATIONS));
  }

  /**
   * The newest conversation of this very session, or the one into which it went, if there is one.
   * One statement.
   */
  public Optional<ContactConversation> newest(ContactSession session, Actor actor) {
    return read(new Sql(SELECT).add(ConversationScope.newestOf(session.id()))).stream().findFirst();
  }

  /**
   * One of his conversations, or the one into which it went; throws {@code CONVERSATION_NOT_FOUND}
   * for any other.
   */
  public ContactConversation conversation(ContactSession session, DisplayId id, Actor actor) {
    return kept.orInstead(id, number -> find(session, number))
        .orElseThrow(ConversationAccess::notFound);
  }

  private Optional<ContactConversation> find(ContactSession session, DisplayId id) {
    Sql sql = new Sql(SELECT + "c.display_id = ? AND ", id.value()).add(seen(session));
    return read(sql).stream().findFirst();
  }

  /**
   * A part of the thread of one of his conversations, older to newer. Three statements at most, two
   * more when proven and something is quoted.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public List<TimelineMessage> thread(
      ContactSession session, DisplayId id, TimelineSlice slice, Actor actor) {
    ContactConversation conversation = conversation(session, id, actor);
    Sql inside =
        new Sql("c.display_id = ?" + TimelineReader.FOR_CONTACT, conversation.id().value());
    return reader.slice(inside, slice);
  }

  /**
   * The newest messages of several of his conversations, each older to newer; of others nothing.
   * Two statements, one more when proven and one more when something is quoted, however many there
   * are.
   */
  public Map<DisplayId, List<TimelineMessage>> latest(
      ContactSession session, Collection<DisplayId> ids, Actor actor) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Sql newest = new Sql("m.id IN (SELECT id FROM (");
    String union = "";
    for (DisplayId id : ids) {
      newest.add(union + NEWEST, id.value());
      union = " UNION ALL ";
    }
    newest.add(") newest) AND ").add(seen(session));
    return reader.all(newest).stream()
        .collect(Collectors.groupingBy(TimelineMessage::conversation));
  }

  /** One message of his conversations that he may see. */
  public Optional<TimelineMessage> message(ContactSession session, MessageId id, Actor actor) {
    Sql one =
        new Sql("m.id = ?" + TimelineReader.FOR_CONTACT + " AND ", id.value()).add(seen(session));
    return reader.all(one).stream().findFirst();
  }

  private Sql seen(ContactSession session) {
    return session.verified()
        ? ConversationScope.ofSessions(contacts.seenTogether(session, Actor.SYSTEM))
        : own(session);
  }

  private static Sql own(ContactSession session) {
    return ConversationScope.ofSessions(Set.of(session.id()));
  }

  private List<ContactConversation> read(Sql sql) {
    return store.read(sql).stream().map(Row::of).map(ContactTimelines::read).toList();
  }

  private static ContactConversation read(Row row) {
    return new ContactConversation(
        new DisplayId(row.number()),
        row.text(),
        new InboxId(row.number()),
        row.constant(ConversationStatus.class),
        row.instant(),
        row.instant(),
        row.instant(),
        row.instant(),
        Attributes.ofJson(row.text()));
  }
}
