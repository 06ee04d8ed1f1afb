package app.atende.contacts;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactMergeStore;
import app.atende.contacts.internal.ContactStore;
import app.atende.contacts.internal.PictureAddress;
import app.atende.events.Events;
import app.atende.files.Pictures;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * The front desk for the pictures of contacts. A picture goes with its contact; of two who become
 * one, the kept one's stays. An edit of the contact that is under way does not become stale.
 */
@Stateless
public class ContactPictures {

  @Inject private ContactStore store;
  @Inject private ContactMergeStore merges;
  @Inject private Pictures pictures;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Shows a contact by this picture instead of the one he had.
   *
   * @param written what {@link Pictures#write} answered
   * @return the key of its address
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}
   */
  public String put(ContactId id, String written, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    Contact contact = locked(id);
    String key = pictures.keep(written, actor);
    change(contact, key, actor);
    return key;
  }

  /**
   * The address from which his picture is still to be fetched; empty for who is gone, and when it
   * came from there already.
   */
  public Optional<String> wanted(ContactId id, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    return store.find(id).map(Contact::detail).flatMap(PictureAddress::wanted);
  }

  /**
   * Shows a contact by what was fetched from this address. Nothing happens when another one was
   * told meanwhile, or when he is shown by it already.
   *
   * @param written what {@link Pictures#write} answered
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}
   */
  public void putFetched(ContactId id, String written, String address, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    Contact contact = locked(id);
    if (PictureAddress.wanted(contact.detail()).equals(Optional.of(address))) {
      String key = pictures.keep(written, actor);
      store.shownFrom(contact, PictureAddress.hash(address));
      change(contact, key, actor);
    }
  }

  /**
   * Shows a contact by no picture. Nothing happens to one who has none.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}
   */
  public void remove(ContactId id, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    Contact contact = locked(id);
    if (contact.picture() != null) {
      change(contact, null, actor);
    }
  }

  private void change(Contact contact, String key, Actor actor) {
    Instant at = now.instant();
    if (contact.picture() != null) {
      pictures.drop(contact.picture(), actor);
    }
    store.picture(contact, key, at);
    events.publish(ContactUpdated.besides(contact.id(), actor.cause(), at));
  }

  private Contact locked(ContactId id) {
    return store
        .lock(id)
        .or(() -> merges.keptOf(id).flatMap(store::lock))
        .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
  }
}
