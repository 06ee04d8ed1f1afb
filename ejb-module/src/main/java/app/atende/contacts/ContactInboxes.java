package app.atende.contacts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.internal.Sessions;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The front desk for those who say by hand where contacts can be reached (contract 6.4). */
@Stateless
public class ContactInboxes {

  @Inject private Contacts contacts;
  @Inject private Sessions sessions;
  @Inject private InboxQueries inboxes;
  @Inject private Now now;

  /**
   * Makes a contact known at an inbox that the actor sees. The same source id again is the same
   * contact inbox.
   *
   * @param sourceId how he is known there; null for a random one
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}, {@code
   *     INBOX_NOT_FOUND}; at {@code source_id} {@code VALUE_TOO_LONG}, and {@code VALUE_TAKEN} when
   *     somebody else is known by it there
   */
  public ContactSession enter(ContactId contact, InboxId inbox, String sourceId, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (!inboxes.isVisible(inbox, actor)) {
      throw new DomainException(ErrorCode.INBOX_NOT_FOUND);
    }
    return sessions.enter(contact, inbox, sourceId, now.instant());
  }

  /**
   * Takes in a contact by hand and makes him known at an inbox: both, or neither.
   *
   * @param sourceId null for a random one
   * @throws DomainException as for {@link Contacts#create} and {@link #enter}
   */
  public ContactSession create(
      ContactProfile profile, InboxId inbox, String sourceId, Actor actor) {
    ContactDetail made = contacts.create(profile, actor);
    return enter(made.id(), inbox, sourceId, actor);
  }
}
