package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.contacts.ContactDetail;
import app.atende.contacts.ContactMerge;
import app.atende.contacts.MergedContacts;
import app.atende.conversations.internal.MovedContactStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk for those who make one contact of two, for good (ADR 0037). The number of the one
 * who went leads to the kept one, and so do his keys when somebody writes from there again.
 */
@Stateless
public class ContactMerges {

  @Inject private MergedContacts contacts;
  @Inject private MovedContactStore store;

  /**
   * All that one contact has is another's: conversations in all inboxes with their messages,
   * contact inboxes, notes, labels; and what the kept one lacks. One transaction, which holds the
   * contact inboxes first, then the conversations of the one who goes in the order of their
   * numbers, then both contacts. The same again changes nothing.
   *
   * @return what is known of the kept one afterwards
   * @throws DomainException as for {@link MergedContacts#merge}
   */
  public ContactDetail merge(ContactMerge wanted, Actor actor) {
    contacts.hold(wanted, actor);
    store.lock(wanted.merged());
    return contacts.merge(wanted, actor);
  }
}
