package app.atende.realtime;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.conversations.Participants;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;

/** Says what a listener may hear. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Hearings {

  /**
   * Of what an agent takes part in, so many newest ones are live; older ones he reads on asking.
   */
  private static final int MOST_PART_OF = 2000;

  @Inject private InboxQueries inboxes;
  @Inject private Participants participants;
  @Inject private ContactQueries contacts;

  /** What this agent may hear; refuses anybody else with {@code NOT_PERMITTED}. */
  public Hearing ofAgent(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    boolean all = actor.may(Permission.CONVERSATION_MANAGE);
    boolean asPart = !all && actor.may(Permission.CONVERSATION_PARTICIPATING_MANAGE);
    return new Hearing.OfAgent(
        actor,
        all || !actor.worksOnConversations() ? Set.of() : inboxes.visibleIds(actor),
        asPart ? participants.newestOf(MOST_PART_OF, actor) : Set.of());
  }

  /** What the browser of this session may hear. */
  public Hearing ofContact(ContactSession session, Actor actor) {
    return new Hearing.OfContact(session.contact(), contacts.seenTogether(session, actor));
  }
}
