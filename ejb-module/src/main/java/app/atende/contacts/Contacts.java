package app.atende.contacts;

import app.atende.accounts.AuditLog;
import app.atende.accounts.AuditNote;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.Attributes;
import app.atende.attributes.ToldValues;
import app.atende.attributes.TypedValue;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactChange;
import app.atende.contacts.internal.ContactMergeStore;
import app.atende.contacts.internal.ContactStore;
import app.atende.contacts.internal.KeyOwner;
import app.atende.contacts.internal.Sessions;
import app.atende.events.Events;
import app.atende.files.Pictures;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The front desk for contacts: who they are, and where they write from. A custom attribute that a
 * profile tells must fit its definition; one that does not is refused by {@link
 * ToldValues#checked}.
 */
@Stateless
public class Contacts {

  /** How many contacts are deleted at once at most. */
  public static final int MOST = 100;

  private static final Duration ACTIVITY_PRECISION = Duration.ofMinutes(1);

  @Inject private ContactStore store;
  @Inject private Sessions sessions;
  @Inject private ContactMergeStore merges;
  @Inject private AttributeDefinitions definitions;
  @Inject private ToldValues values;
  @Inject private Pictures pictures;
  @Inject private AuditLog audit;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Takes in a contact by hand.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code EMAIL_INVALID}, {@code PHONE_INVALID};
   *     {@code CONTACT_EMAIL_TAKEN}, {@code CONTACT_PHONE_TAKEN} or {@code VALUE_TAKEN} with the id
   *     of the contact who has the e-mail address, phone or identifier
   */
  public ContactDetail create(ContactProfile profile, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    ContactChange change = ContactChange.of(checked(profile, actor));
    if (profile.name() == null || profile.name().isBlank()) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    refuseTaken(change, null);
    Instant at = now.instant();
    Contact contact = new Contact(profile.name().strip(), at);
    change.applyTo(contact, at);
    store.write(contact);
    events.publish(new ContactCreated(contact.id(), actor.cause(), at));
    return ContactQueries.detailOf(contact);
  }

  /**
   * Takes in a contact of whom something unique is told, unless there is somebody who has it; then
   * he is answered as he is. The same again answers the same one.
   *
   * @throws DomainException {@code VALUE_REQUIRED} at {@code phone_number} when nothing unique is
   *     told; {@code VALUE_TAKEN} when somebody took it in the same moment; and as for {@link
   *     #create}
   */
  public KeptContact keep(ContactProfile profile, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    ContactChange change = ContactChange.of(profile);
    if (change.keys().isEmpty()) {
      throw DomainException.at("phone_number", ErrorCode.VALUE_REQUIRED);
    }
    return others(change, null)
        .findFirst()
        .flatMap(owner -> store.find(owner.contact()))
        .map(known -> new KeptContact(known.id(), known.name(), false))
        .orElseGet(
            () -> {
              ContactDetail made = create(profile, actor);
              return new KeptContact(made.id(), made.name(), true);
            });
  }

  /**
   * Changes what the profile mentions. The same again changes nothing and announces nothing.
   *
   * @param version as it was read; negative when the caller does not know it
   * @throws DomainException {@code CONTACT_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public ContactDetail update(ContactId id, long version, ContactProfile profile, Actor actor) {
    if (!(actor.isContact() && actor.id() == id.value())) {
      actor.require(Permission.CONTACT_EDIT);
    }
    Contact contact = locked(id);
    boolean seen = contact.id().equals(id) && version == contact.version();
    if (version >= 0 && !seen) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    ContactChange change = ContactChange.of(checked(profile, actor));
    refuseTaken(change, contact);
    announceIf(change.applyTo(contact, now.instant()), contact, actor);
    return ContactQueries.detailOf(contact);
  }

  /**
   * Who has what this profile claims, so that a page can lead to him. One statement, a second one
   * for his name; none for a profile that claims nothing.
   *
   * @param self whose profile it is; null for a new contact
   * @throws DomainException {@code EMAIL_INVALID}, {@code PHONE_INVALID}, {@code VALUE_TOO_LONG}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<TakenKey> taken(ContactProfile profile, ContactId self, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    return others(ContactChange.of(profile), self)
        .findFirst()
        .flatMap(
            owner ->
                store
                    .find(owner.contact())
                    .map(known -> new TakenKey(owner.key(), known.id(), known.name())));
  }

  /**
   * Deletes a contact for good, with his sessions, notes, labels and attributes. His conversations,
   * their messages and files are seen by nobody from then on and go later, piece by piece. Whoever
   * writes from there again is somebody new. Facts for reports stay. The number of one who went
   * into another contact does not mean that other one here.
   *
   * @throws DomainException {@code NOT_PERMITTED}, {@code CONTACT_NOT_FOUND}
   */
  public void delete(ContactId id, Actor actor) {
    actor.require(Permission.CONTACT_DELETE);
    merges.hold(List.of(id));
    Contact there = store.lock(id).orElseThrow(Contacts::notFound);
    remove(there, actor);
  }

  /**
   * Deletes several contacts, all or none. Who is not there any more is passed over.
   *
   * @return how many went
   * @throws DomainException {@code NOT_PERMITTED}, {@code TOO_MANY_CONTACTS}
   */
  public int delete(Collection<ContactId> ids, Actor actor) {
    actor.require(Permission.CONTACT_DELETE);
    if (ids.size() > MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_CONTACTS, MOST);
    }
    merges.hold(ids);
    List<Contact> there =
        ids.stream()
            .sorted(Comparator.comparing(ContactId::value))
            .map(store::lock)
            .flatMap(Optional::stream)
            .toList();
    there.forEach(contact -> remove(contact, actor));
    return there.size();
  }

  private void remove(Contact contact, Actor actor) {
    ContactId id = contact.id();
    ContactDetail was = ContactQueries.detailOf(contact);
    audit.note(AuditNote.of("contact_deleted", "contact", id.value()).named(contact.name()), actor);
    store.remove(contact);
    if (was.picture() != null) {
      pictures.drop(was.picture(), actor);
    }
    events.publish(new ContactDeleted(id, was, actor.cause(), now.instant()));
  }

  /**
   * Blocks a contact, or lets him be heard again. What a blocked one writes is kept and opens
   * nothing. The same again changes nothing and announces nothing.
   *
   * @return whether it was news
   * @throws DomainException {@code CONTACT_NOT_FOUND}
   */
  public boolean setBlocked(ContactId id, boolean blocked, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    return mute(id, blocked, actor);
  }

  /**
   * The same from a conversation of the contact's, for its room: whoever may write in it may mute
   * it, without any right to contacts.
   */
  public boolean mute(ContactId id, boolean blocked, Actor actor) {
    Contact contact = locked(id);
    boolean news = contact.block(blocked, now.instant());
    announceIf(news, contact, actor);
    return news;
  }

  /**
   * Gives a custom attribute of the contact a value, as its definition allows (S2.12). The same
   * again changes nothing and announces nothing.
   *
   * @throws DomainException {@code CONTACT_NOT_FOUND}, {@code ATTRIBUTE_NOT_FOUND}, {@code
   *     STALE_EDIT}; at {@code value} what {@link AttributeSummary#set} refuses
   */
  public ContactDetail setAttribute(
      ContactId id, AttributeId attribute, TypedValue typed, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    AttributeSummary definition = definitions.get(AttributeOwner.CONTACT, attribute, actor);
    Contact contact = locked(id);
    Attributes custom = definition.set(contact.customAttributes(), typed);
    announceIf(contact.describe(custom, Attributes.NONE, now.instant()), contact, actor);
    return ContactQueries.detailOf(contact);
  }

  /**
   * Takes the value of a custom attribute away from the contact; nothing happens without one.
   *
   * @throws DomainException {@code CONTACT_NOT_FOUND}, {@code ATTRIBUTE_NOT_FOUND}
   */
  public ContactDetail removeAttribute(ContactId id, AttributeId attribute, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    String key = definitions.get(AttributeOwner.CONTACT, attribute, actor).key();
    return forget(id, List.of(key), actor);
  }

  /** Removes custom attributes of the contact; unknown keys are passed over. */
  public ContactDetail forget(ContactId id, Collection<String> attributes, Actor actor) {
    if (!(actor.isContact() && actor.id() == id.value())) {
      actor.require(Permission.CONTACT_EDIT);
    }
    Contact contact = locked(id);
    announceIf(contact.forget(attributes, now.instant()), contact, actor);
    return ContactQueries.detailOf(contact);
  }

  /**
   * Receives somebody at an inbox (contract 9): a source id that is known there is that contact
   * inbox; else a contact whom the claims name gets a further one; else he is a new contact, with
   * an invented name if he gave none. Runs twice with one result.
   *
   * @throws DomainException {@code EMAIL_INVALID}, {@code PHONE_INVALID}, {@code VALUE_TOO_LONG};
   *     {@code INBOX_NOT_FOUND} when the inbox was deleted meanwhile
   */
  public ContactSession arrive(Arrival arrival, Actor actor) {
    ContactProfile told = checked(arrival.profile(), actor);
    return sessions.arrive(arrival.telling(told), actor.cause(), now.instant());
  }

  /**
   * Refuses what could not be kept of a profile, before anything is written.
   *
   * @throws DomainException {@code EMAIL_INVALID}, {@code PHONE_INVALID}, {@code VALUE_TOO_LONG}
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void check(ContactProfile profile, Actor actor) {
    ContactChange.of(checked(profile, actor));
  }

  private ContactProfile checked(ContactProfile profile, Actor actor) {
    return profile.withCustomAttributes(
        values.checked(AttributeOwner.CONTACT, profile.customAttributes(), actor));
  }

  /**
   * A visitor tells who he is. With a valid proof he becomes the contact of that identifier, and
   * the conversation he began comes with him; without one he never joins a contact who is already
   * known, and claims that are somebody else's are dropped. Another identifier than the one he has
   * makes a new contact inbox.
   *
   * @return his session from now on; the caller must hand out a new token when its id changed
   * @throws DomainException {@code CONTACT_INBOX_NOT_FOUND}, and as for {@link #arrive}
   */
  public ContactSession identify(
      ContactInboxId session, ContactProfile profile, IdentityProof proof, Actor actor) {
    Sessions.Claim claim = new Sessions.Claim(checked(profile, actor), proof);
    return sessions.identify(session, claim, actor.cause());
  }

  /**
   * Keeps all others from this contact inbox until the end of the transaction, so that what may be
   * there once is begun once.
   *
   * @return whose it is now
   * @throws DomainException {@code CONTACT_INBOX_NOT_FOUND}
   */
  public ContactId hold(ContactInboxId session, Actor actor) {
    return sessions.hold(session).contact();
  }

  /**
   * Forgets that contacts are at an inbox that was deleted: so many of its contact inboxes. The
   * contacts stay.
   *
   * @return how many went; fewer than {@code most} when none is left
   */
  public int leave(InboxId inbox, int most, Actor actor) {
    return store.leave(inbox, most);
  }

  /** Notes that the contact wrote. Kept to a minute, so that a quick writer costs nothing. */
  public void wrote(ContactId id, Actor actor) {
    Instant at = now.instant();
    store.touch(id, at, at.minus(ACTIVITY_PRECISION));
  }

  /** He, or the one into whom he went. */
  private Contact locked(ContactId id) {
    return store
        .lock(id)
        .or(() -> merges.keptOf(id).flatMap(store::lock))
        .orElseThrow(Contacts::notFound);
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.CONTACT_NOT_FOUND);
  }

  private void refuseTaken(ContactChange change, Contact self) {
    others(change, self == null ? null : self.id())
        .findFirst()
        .ifPresent(
            owner -> {
              throw owner.refusal();
            });
  }

  private Stream<KeyOwner> others(ContactChange change, ContactId self) {
    return store.ownersOf(change.keys()).stream().filter(owner -> !owner.contact().equals(self));
  }

  private void announceIf(boolean changed, Contact contact, Actor actor) {
    if (changed) {
      store.write(contact);
      events.publish(
          new ContactUpdated(
              contact.id(), contact.was(), contact.detail(), actor.cause(), contact.updatedAt()));
    }
  }
}
