package app.atende.contacts;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.contacts.internal.PictureAddress;
import app.atende.events.Events;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The front desk for programs that tell all of a contact at once (contract 6.4): his fields,
 * whether he is blocked, and his picture, in one transaction: all of it, or nothing. Each of the
 * three is news of its own, as if somebody had done one after the other. A picture that is said to
 * be at an address is fetched later, by whoever listens to {@link ContactPictureWanted}.
 */
@Stateless
public class ToldContacts {

  private static final long ANY_VERSION = -1;

  @Inject private Contacts contacts;
  @Inject private ContactInboxes places;
  @Inject private ContactPictures pictures;
  @Inject private ContactQueries queries;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Takes in a contact.
   *
   * @return who he is
   * @throws DomainException as for {@link Contacts#create}
   */
  public ContactId create(ToldContact told, Actor actor) {
    ContactId made = contacts.create(ofNewcomer(told), actor).id();
    complete(made, told, actor);
    wantIf(told.isElsewhere(), made, actor);
    return made;
  }

  /**
   * Takes in a contact and makes him known at an inbox.
   *
   * @param sourceId null for a random one
   * @throws DomainException as for {@link ContactInboxes#create}
   */
  public ContactSession create(ToldContact told, InboxId inbox, String sourceId, Actor actor) {
    ContactSession made = places.create(ofNewcomer(told), inbox, sourceId, actor);
    complete(made.contact(), told, actor);
    wantIf(told.isElsewhere(), made.contact(), actor);
    return made;
  }

  private ContactProfile ofNewcomer(ToldContact told) {
    return told.isElsewhere() ? placed(told) : told.profile();
  }

  private ContactProfile placed(ToldContact told) {
    ContactProfile profile = told.profile();
    Attributes more = profile.additionalAttributes();
    return profile.withAdditionalAttributes(
        PictureAddress.told(more, told.address(), now.instant()));
  }

  /**
   * Changes what is told. The same again changes nothing, but for a picture that comes along, which
   * is always another one.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}, and as for {@link
   *     Contacts#create}
   */
  public void change(ContactId id, ToldContact told, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    boolean isNews =
        told.isElsewhere()
            && PictureAddress.isNews(queries.detail(id, actor), told.address(), now.instant());
    ContactProfile profile = isNews ? placed(told) : told.profile();
    ContactId known = contacts.update(id, ANY_VERSION, profile, actor).id();
    complete(known, told, actor);
    wantIf(isNews, known, actor);
  }

  private void complete(ContactId contact, ToldContact told, Actor actor) {
    if (told.blocked() != null) {
      contacts.setBlocked(contact, told.blocked(), actor);
    }
    if (told.picture() != null) {
      pictures.put(contact, told.picture(), actor);
    }
  }

  private void wantIf(boolean isNews, ContactId contact, Actor actor) {
    if (isNews) {
      events.publish(new ContactPictureWanted(contact, actor.cause(), now.instant()));
    }
  }
}
