package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ConversationScope;
import app.atende.conversations.internal.HiddenRatings;
import app.atende.conversations.internal.TimelineReader;
import app.atende.roles.Actor;
import app.atende.rows.Sql;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The threads of conversations, as agents see them: with private notes and activity lines. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Timelines {

  private static final int MOST_BUBBLES = 50;

  @Inject private ConversationAccess access;
  @Inject private TimelineReader reader;
  @Inject private HiddenRatings ratings;

  /**
   * A part of a thread, older to newer. Three statements, one more when something is quoted, and
   * one more when the contact was asked how he liked it and the actor is a plain agent.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public List<TimelineMessage> thread(DisplayId id, TimelineSlice slice, Actor actor) {
    ConversationRef conversation = access.toRead(id, actor);
    return told(reader.slice(inside(conversation), slice), conversation, actor);
  }

  /**
   * Single messages of a conversation, older to newer; those that do not stand in it are left out.
   *
   * @param ids at most 50; further ones are left out
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public List<TimelineMessage> bubbles(DisplayId id, Collection<MessageId> ids, Actor actor) {
    ConversationRef conversation = access.toRead(id, actor);
    List<Long> wanted = ids.stream().distinct().limit(MOST_BUBBLES).map(MessageId::value).toList();
    return told(
        reader.all(inside(conversation).add(" AND m.id IN ").addList(wanted)), conversation, actor);
  }

  /**
   * The same of what the contact may see: no private notes, no activity lines.
   *
   * @throws DomainException {@code CONVERSATION_NOT_FOUND}
   */
  public List<TimelineMessage> forContact(DisplayId id, TimelineSlice slice, Actor actor) {
    ConversationRef conversation = access.toRead(id, actor);
    Sql visible = inside(conversation).add(TimelineReader.FOR_CONTACT);
    return told(reader.slice(visible, slice), conversation, actor);
  }

  /** The newest message of a conversation that the contact may see, if there is one. */
  public Optional<TimelineMessage> newestForContact(DisplayId id, Actor actor) {
    return forContact(id, new TimelineSlice(null, null, 1), actor).stream().findFirst();
  }

  /** One message of any conversation that the actor may see. */
  public Optional<TimelineMessage> message(MessageId id, Actor actor) {
    Sql one = new Sql("m.id = ? AND ", id.value()).add(ConversationScope.ofOne(actor));
    Optional<TimelineMessage> found = reader.all(one).stream().findFirst();
    boolean known = ratings.areKnownTo(actor) || found.filter(TimelineMessage::isSurvey).isEmpty();
    return known ? found : found.map(rated -> told(rated, actor));
  }

  private TimelineMessage told(TimelineMessage rated, Actor actor) {
    return told(List.of(rated), access.toRead(rated.conversation(), actor), actor).get(0);
  }

  private List<TimelineMessage> told(List<TimelineMessage> found, ConversationRef in, Actor actor) {
    return ratings.told(found, in.inbox(), actor);
  }

  private static Sql inside(ConversationRef conversation) {
    return new Sql("m.conversation_id = ?", conversation.id().value());
  }
}
