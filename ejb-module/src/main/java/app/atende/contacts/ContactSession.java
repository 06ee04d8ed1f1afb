package app.atende.contacts;

import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;

/**
 * A contact at one inbox, as whoever writes from there is known to us.
 *
 * @param id the contact inbox
 * @param contact whose it is
 * @param inbox where
 * @param sourceId how he is known there; unique in the inbox
 * @param verified whether his identity was proven by the site's hash
 * @param blocked whether the account does not want to hear from him
 * @param name how he is called, never null
 */
public record ContactSession(
    ContactInboxId id,
    ContactId contact,
    InboxId inbox,
    String sourceId,
    boolean verified,
    boolean blocked,
    String name) {

  /** The same of this contact: his since the one of whom it was known went into him. */
  public ContactSession of(ContactId owner) {
    return owner.equals(contact)
        ? this
        : new ContactSession(id, owner, inbox, sourceId, verified, blocked, name);
  }

  /** The contact as the one who acts. */
  public Actor actor() {
    return Actor.contact(contact.value(), name);
  }
}
