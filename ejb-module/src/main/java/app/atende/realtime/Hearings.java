package app.atende.realtime;

import app.atende.accounts.AgentId;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactQueries;
import app.atende.contacts.ContactSession;
import app.atende.inboxes.InboxId;
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

  @Inject private InboxQueries inboxes;
  @Inject private ContactQueries contacts;

  /** What this agent may hear; refuses anybody else with {@code NOT_PERMITTED}. */
  public Hearing ofAgent(Actor actor) {
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    boolean all = actor.may(Permission.CONVERSATION_MANAGE);
    Set<InboxId> members = all ? Set.of() : inboxes.visibleIds(actor);
    return new Hearing.OfAgent(new AgentId(actor.id()), all, members);
  }

  /** What the browser of this session may hear. */
  public Hearing ofContact(ContactSession session, Actor actor) {
    return new Hearing.OfContact(session.contact(), contacts.seenTogether(session, actor));
  }
}
