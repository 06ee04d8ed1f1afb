package app.atende.contacts;

import app.atende.attributes.Attributes;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.TakenIn.Outcome;
import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactChange;
import app.atende.contacts.internal.ContactStore;
import app.atende.contacts.internal.KeyOwner;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes in contacts out of tables, many of them in the caller's transaction, by the rules of the
 * form: whoever has the e-mail address, else the phone number, else the identifier is meant; what
 * is not told stays. A refusal is an answer and undoes nothing.
 */
@ApplicationScoped
public class ContactIntake {

  private static final String NETWORKS = "social_profiles";

  @Inject private ContactStore store;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * What would become of this one. One statement.
   *
   * @throws DomainException {@code NOT_PERMITTED}
   */
  public TakenIn foresee(ContactProfile profile, Actor actor) {
    actor.require(Permission.CONTACT_MANAGE);
    try {
      ContactId known = whoIs(ContactChange.of(profile));
      return new TakenIn(known == null ? Outcome.CREATED : Outcome.UPDATED, known, null);
    } catch (DomainException refusal) {
      return TakenIn.refused(refusal);
    }
  }

  /**
   * Takes him in.
   *
   * @param profile what is told; null says nothing about a field
   * @param blocked whether he shall be heard no more; null says nothing
   * @throws DomainException {@code NOT_PERMITTED}, and {@code VALUE_TAKEN} when somebody else got
   *     one of his keys at the same moment: then all of the transaction has to be done again
   */
  public TakenIn takeIn(ContactProfile profile, Boolean blocked, Actor actor) {
    actor.require(Permission.CONTACT_MANAGE);
    ContactChange change;
    ContactId known;
    try {
      change = ContactChange.of(profile);
      known = whoIs(change);
    } catch (DomainException refusal) {
      return TakenIn.refused(refusal);
    }
    return known == null ? add(change, blocked, actor) : change(known, change, blocked, actor);
  }

  private TakenIn add(ContactChange change, Boolean blocked, Actor actor) {
    Instant at = now.instant();
    Contact contact = new Contact(change.profile().name().strip(), at);
    change.applyTo(contact, at);
    Optional<Contact> kept = store.addUnlessTaken(contact);
    if (kept.isEmpty()) {
      throw new DomainException(ErrorCode.VALUE_TAKEN);
    }
    if (Boolean.TRUE.equals(blocked)) {
      kept.get().block(true, at);
      store.write(kept.get());
    }
    events.publish(new ContactCreated(kept.get().id(), actor.cause(), at));
    return new TakenIn(Outcome.CREATED, kept.get().id(), null);
  }

  private TakenIn change(ContactId known, ContactChange change, Boolean blocked, Actor actor) {
    Optional<Contact> locked = store.lock(known);
    if (locked.isEmpty()) {
      throw new DomainException(ErrorCode.VALUE_TAKEN);
    }
    Contact contact = locked.get();
    Instant at = now.instant();
    boolean news = withNetworksOf(contact, change).applyTo(contact, at);
    news |= blocked != null && contact.block(blocked, at);
    if (!news) {
      return new TakenIn(Outcome.SAME, known, null);
    }
    store.write(contact);
    events.publish(new ContactUpdated(known, contact.was(), contact.detail(), actor.cause(), at));
    return new TakenIn(Outcome.UPDATED, known, null);
  }

  /** His names in networks are one value of several: what is not told of them stays too. */
  private static ContactChange withNetworksOf(Contact contact, ContactChange change) {
    ContactProfile told = change.profile();
    Attributes networks = told.additionalAttributes().object(NETWORKS);
    if (networks.isEmpty()) {
      return change;
    }
    Attributes all = contact.additionalAttributes().object(NETWORKS).mergedWith(networks);
    return new ContactChange(
        new ContactProfile(
            told.name(),
            told.email(),
            told.phoneNumber(),
            told.identifier(),
            told.customAttributes(),
            told.additionalAttributes().with(NETWORKS, all.values())),
        change.keys());
  }

  /** Who is meant; null for somebody new. */
  private ContactId whoIs(ContactChange change) {
    List<ContactId> owners =
        store.ownersOf(change.keys()).stream().map(KeyOwner::contact).distinct().toList();
    if (owners.size() > 1) {
      throw new DomainException(ErrorCode.CONTACT_KEYS_DIFFER);
    }
    String name = change.profile().name();
    if (owners.isEmpty() && (name == null || name.isBlank())) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    return owners.isEmpty() ? null : owners.get(0);
  }
}
