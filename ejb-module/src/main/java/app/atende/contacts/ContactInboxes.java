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
    return enter(contact, Arrival.known(inbox, sourceId, ContactProfile.EMPTY), actor);
  }

  /**
   * The same by what an arrival says of the place; with a valid proof a new contact inbox counts as
   * proven, because the account vouches for who he is. One that was there stays as it is.
   *
   * @throws DomainException as for the other one
   */
  public ContactSession enter(ContactId contact, Arrival arrival, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (!inboxes.isVisible(arrival.inbox(), actor)) {
      throw new DomainException(ErrorCode.INBOX_NOT_FOUND);
    }
    return sessions.enter(contact, arrival, now.instant());
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
