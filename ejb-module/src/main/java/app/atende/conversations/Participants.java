package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.Conversation;
import app.atende.conversations.internal.ConversationAccess;
import app.atende.conversations.internal.ParticipantStore;
import app.atende.events.Events;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The front desk of the hub for those who take part in a conversation: they hear of what happens in
 * it. Whoever replies, is named in a note or is given it takes part by himself. Throws {@code
 * CONVERSATION_NOT_FOUND} for what the actor may not see.
 */
@Stateless
public class Participants {

  @Inject private ConversationAccess access;
  @Inject private ParticipantStore store;
  @Inject private InboxQueries inboxes;
  @Inject private Events events;
  @Inject private Now now;

  /** Who takes part, by name. Two statements. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<Participant> of(DisplayId id, Actor actor) {
    return store.of(access.toRead(id, actor).id());
  }

  /** The actor takes part. A second time changes nothing. */
  public void join(DisplayId id, Actor actor) {
    Conversation in = access.toWrite(id, ConversationAccess.ANY_VERSION, actor);
    if (store.join(in.id(), self(actor), now.instant())) {
      announce(in, self(actor), actor);
    }
  }

  /** The actor takes part no more. A second time changes nothing. */
  public void leave(DisplayId id, Actor actor) {
    Conversation in = access.toWrite(id, ConversationAccess.ANY_VERSION, actor);
    if (store.leave(in.id(), self(actor))) {
      announce(in, self(actor), actor);
    }
  }

  /**
   * Makes exactly these agents take part.
   *
   * @throws DomainException {@code ASSIGNEE_NOT_IN_INBOX} for one who joins and may not have the
   *     conversation
   */
  public void set(DisplayId id, Set<AgentId> wanted, Actor actor) {
    Conversation in = access.toWrite(id, ConversationAccess.ANY_VERSION, actor);
    Set<AgentId> before =
        store.of(in.id()).stream().map(Participant::id).collect(Collectors.toSet());
    Set<AgentId> joining = new HashSet<>(wanted);
    joining.removeAll(before);
    checkMaySee(in, joining, actor);
    Set<AgentId> leaving = new HashSet<>(before);
    leaving.removeAll(wanted);
    boolean joined = store.join(in.id(), joining, now.instant());
    if (store.leave(in.id(), leaving) || joined) {
      joining.addAll(leaving);
      announce(in, joining, actor);
    }
  }

  private void checkMaySee(Conversation in, Set<AgentId> joining, Actor actor) {
    if (joining.isEmpty()) {
      return;
    }
    Set<AgentId> able =
        inboxes.assignable(Set.of(in.ref().inbox()), actor).stream()
            .map(AgentSummary::id)
            .collect(Collectors.toSet());
    if (!able.containsAll(joining)) {
      throw DomainException.at("participants", ErrorCode.ASSIGNEE_NOT_IN_INBOX);
    }
  }

  private void announce(Conversation in, Set<AgentId> changed, Actor actor) {
    events.publish(new ParticipantsChanged(in.ref(), changed, actor.cause(), now.instant()));
  }

  /**
   * The conversations that the actor takes part in, the newest of them and at most so many. One
   * statement.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<ConversationId> newestOf(int most, Actor actor) {
    return actor.isAgent() ? store.newestOf(new AgentId(actor.id()), most) : Set.of();
  }

  private static Set<AgentId> self(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    return Set.of(new AgentId(actor.id()));
  }
}
