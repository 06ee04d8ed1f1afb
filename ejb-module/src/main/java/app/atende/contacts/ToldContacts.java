package app.atende.contacts;

import app.atende.config.DomainException;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk for programs that tell all of a contact at once (contract 6.4): his fields,
 * whether he is blocked, and his picture, in one transaction: all of it, or nothing. Each of the
 * three is news of its own, as if somebody had done one after the other.
 */
@Stateless
public class ToldContacts {

  private static final long ANY_VERSION = -1;

  @Inject private Contacts contacts;
  @Inject private ContactInboxes places;
  @Inject private ContactPictures pictures;

  /**
   * Takes in a contact.
   *
   * @return who he is
   * @throws DomainException as for {@link Contacts#create}
   */
  public ContactId create(ToldContact form, Actor actor) {
    ContactId made = contacts.create(form.profile(), actor).id();
    complete(made, form, actor);
    return made;
  }

  /**
   * Takes in a contact and makes him known at an inbox.
   *
   * @param sourceId null for a random one
   * @throws DomainException as for {@link ContactInboxes#create}
   */
  public ContactSession create(ToldContact form, InboxId inbox, String sourceId, Actor actor) {
    ContactSession made = places.create(form.profile(), inbox, sourceId, actor);
    complete(made.contact(), form, actor);
    return made;
  }

  /**
   * Changes what the form mentions. The same again changes nothing, but for a picture, which is
   * always another one.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}, and as for {@link
   *     Contacts#create}
   */
  public void change(ContactId id, ToldContact form, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    ContactId known = contacts.update(id, ANY_VERSION, form.profile(), actor).id();
    complete(known, form, actor);
  }

  private void complete(ContactId contact, ToldContact form, Actor actor) {
    if (form.blocked() != null) {
      contacts.setBlocked(contact, form.blocked(), actor);
    }
    if (form.picture() != null) {
      pictures.put(contact, form.picture(), actor);
    }
  }
}
