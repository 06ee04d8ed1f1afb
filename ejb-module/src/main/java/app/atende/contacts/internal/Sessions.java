package app.atende.contacts.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.config.PublicToken;
import app.atende.config.SecretBox;
import app.atende.config.Tokens;
import app.atende.contacts.Arrival;
import app.atende.contacts.Arrival.Matching;
import app.atende.contacts.ContactCreated;
import app.atende.contacts.ContactId;
import app.atende.contacts.ContactInboxId;
import app.atende.contacts.ContactInboxMoved;
import app.atende.contacts.ContactProfile;
import app.atende.contacts.ContactSession;
import app.atende.contacts.ContactUpdated;
import app.atende.contacts.IdentityProof;
import app.atende.events.Cause;
import app.atende.events.Events;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is who at an inbox: finds, makes and joins contact inboxes. */
@ApplicationScoped
public class Sessions {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_CLAIMS = 3;
  private static final Optional<ContactId> NOBODY = Optional.empty();

  @Inject private ContactStore store;
  @Inject private ContactMergeStore merges;
  @Inject private Events events;
  @Inject private SecretBox secrets;
  @Inject private Tenants tenants;
  @Inject private Now now;

  /** What a visitor says of himself, and whether it is proven. */
  public record Claim(ContactProfile profile, IdentityProof proof) {
    boolean isProven() {
      return proof == IdentityProof.VALID;
    }
  }

  /** The contact inbox of somebody who turns up. */
  public ContactSession arrive(Arrival arrival, Cause cause, Instant at) {
    ContactChange change = ContactChange.of(arrival.profile());
    String source = ContactKeys.within("source_id", ContactKeys.blankToNull(arrival.sourceId()));
    Optional<ContactInbox> known =
        source == null ? Optional.empty() : store.lock(arrival.inbox(), source);
    if (known.isPresent()) {
      return sessionOf(known.get());
    }
    Found found = contactFor(change, arrival, at);
    ContactInbox entry = store.enter(open(found.contact().id(), arrival, source, at));
    if (entry.contact().equals(found.contact().id())) {
      announceIf(found.isNew(), entry, cause, at);
    } else if (found.isNew()) {
      store.remove(found.contact());
    }
    return sessionOf(entry);
  }

  /**
   * A contact inbox of somebody who is known, or of the one into whom he went; the same source id
   * again is the same contact inbox.
   *
   * @param arrival where, how he is known there, and whether a new one counts as proven
   * @throws DomainException {@code CONTACT_NOT_FOUND}, {@code INBOX_NOT_FOUND}; at {@code
   *     source_id} {@code VALUE_TOO_LONG}, and {@code VALUE_TAKEN} when somebody else is known by
   *     it there
   */
  public ContactSession enter(ContactId contact, Arrival arrival, Instant at) {
    String source = ContactKeys.within("source_id", ContactKeys.blankToNull(arrival.sourceId()));
    Contact known =
        store
            .lock(contact)
            .or(() -> merges.keptOf(contact).flatMap(store::lock))
            .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
    ContactInbox entry = store.enter(open(known.id(), arrival, source, at));
    if (!entry.contact().equals(known.id())) {
      throw DomainException.at("source_id", ErrorCode.VALUE_TAKEN);
    }
    return sessionOf(entry);
  }

  private void announceIf(boolean isNew, ContactInbox entry, Cause cause, Instant at) {
    if (isNew) {
      events.publish(new ContactCreated(entry.contact(), cause, at));
    }
  }

  /** The contact inbox of a visitor after he told who he is. */
  public ContactSession identify(ContactInboxId session, Claim claim, Cause cause) {
    ContactInbox entry = hold(session);
    Contact self = contactOf(entry);
    ContactChange change = ContactChange.of(claim.profile());
    String identifier = change.keys().identifier();
    boolean another = identifier != null && !identifier.equals(self.identifier());
    List<KeyOwner> owners = store.ownersOf(change.keys());
    Optional<ContactId> owner = another ? owner(owners, identifier) : NOBODY;
    boolean isFormer = owner.isPresent() && identified(owners).isEmpty();
    ContactChange told = isFormer ? change.withoutIdentifier() : change;
    ContactChange free = told.without(others(owners, self.id()));
    if (another && self.identifier() != null) {
      return owner.filter(self.id()::equals).isPresent()
          ? stay(entry, free, claim, cause)
          : startAgain(entry, claim, cause);
    }
    Optional<Contact> known = claim.isProven() ? owner.flatMap(store::lock) : Optional.empty();
    return known.isPresent()
        ? join(entry, known.get().id(), told.without(others(owners, known.get().id())), cause)
        : stay(entry, free, claim, cause);
  }

  /** Who has it, or is known by it since somebody who had it went into him. */
  private Optional<ContactId> owner(List<KeyOwner> owners, String identifier) {
    return identified(owners).or(() -> merges.knownBy(named(identifier)));
  }

  private static ContactKeys named(String identifier) {
    return new ContactKeys(identifier, null, null);
  }

  /** The contact inbox, locked; throws {@code CONTACT_INBOX_NOT_FOUND}. */
  public ContactInbox hold(ContactInboxId session) {
    return store
        .lock(session)
        .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_INBOX_NOT_FOUND));
  }

  private static Optional<ContactId> identified(List<KeyOwner> owners) {
    return owners.stream().filter(KeyOwner::identifier).map(KeyOwner::contact).findFirst();
  }

  private static List<KeyOwner> others(List<KeyOwner> owners, ContactId self) {
    return owners.stream().filter(owner -> !owner.contact().equals(self)).toList();
  }

  /** He is who he was, and tells more about himself. */
  private ContactSession stay(ContactInbox entry, ContactChange free, Claim claim, Cause cause) {
    Contact self = contactOf(entry);
    Instant at = now.instant();
    boolean changed = free.applyTo(self, at);
    if (claim.isProven() && ContactKeys.blankToNull(claim.profile().identifier()) != null) {
      entry.verify(at);
    }
    store.write(self);
    if (changed) {
      events.publish(new ContactUpdated(self.id(), self.was(), self.detail(), cause, at));
    }
    return sessionOf(entry);
  }

  /** Another person uses the same browser: a contact inbox of his own. */
  private ContactSession startAgain(ContactInbox entry, Claim claim, Cause cause) {
    Arrival other =
        new Arrival(entry.inbox(), null, claim.profile(), claim.proof(), Matching.BY_PROOF);
    return arrive(other, cause, now.instant());
  }

  /** The visitor proved to be somebody we know: what he began goes with him. */
  private ContactSession join(
      ContactInbox entry, ContactId known, ContactChange free, Cause cause) {
    Instant at = now.instant();
    ContactId visitor = entry.contact();
    entry.belongTo(known, at);
    entry.verify(at);
    Contact self = contactOf(entry);
    boolean changed = free.applyTo(self, at);
    store.write(self);
    events.publish(new ContactInboxMoved(entry.id(), visitor, known, cause, at));
    if (changed) {
      events.publish(new ContactUpdated(known, self.was(), self.detail(), cause, at));
    }
    return sessionOf(entry);
  }

  /** Somebody for whom a contact inbox is made, and whether he was made for it. */
  private record Found(Contact contact, boolean isNew) {}

  /**
   * Whom the claims name, as far as they count here, locked, so that he is there still when his
   * contact inbox is; else somebody new with what is free. Who loses a claim in the very moment to
   * somebody else, or finds that whom he knew has just gone, looks again.
   */
  private Found contactFor(ContactChange change, Arrival arrival, Instant at) {
    for (int lost = 0; lost <= MOST_CLAIMS; lost++) {
      List<KeyOwner> owners = store.ownersOf(change.keys());
      Optional<ContactId> named =
          knownBy(owners, arrival).or(() -> formerly(change.keys(), arrival));
      Optional<Contact> known = named.flatMap(store::lock);
      if (known.isPresent()) {
        return new Found(known.get(), false);
      }
      if (named.isPresent()) {
        continue;
      }
      Contact newcomer = new Contact(RandomName.next(RANDOM), at);
      free(change, owners).applyTo(newcomer, at);
      Optional<Contact> written = store.addUnlessTaken(newcomer);
      if (written.isPresent()) {
        return new Found(written.get(), true);
      }
    }
    throw new DomainException(ErrorCode.VALUE_TAKEN);
  }

  /** A proof is about the identifier alone, whoever vouches for the rest (X35). */
  private static Optional<ContactId> knownBy(List<KeyOwner> owners, Arrival arrival) {
    if (arrival.proof() == IdentityProof.VALID) {
      return identified(owners);
    }
    return arrival.matching() == Matching.BY_ALL_KEYS
        ? owners.stream().map(KeyOwner::contact).findFirst()
        : Optional.empty();
  }

  /** What a newcomer may call his own. A former identifier is proven or somebody else's. */
  private ContactChange free(ContactChange change, List<KeyOwner> owners) {
    ContactChange free = change.without(owners);
    return merges.knownBy(named(free.keys().identifier())).isPresent()
        ? free.withoutIdentifier()
        : free;
  }

  /** By keys of somebody who went into another contact: that one. */
  private Optional<ContactId> formerly(ContactKeys keys, Arrival arrival) {
    if (arrival.proof() == IdentityProof.VALID) {
      return merges.knownBy(named(keys.identifier()));
    }
    return arrival.matching() == Matching.BY_ALL_KEYS ? merges.knownBy(keys) : NOBODY;
  }

  private ContactInbox open(ContactId contact, Arrival arrival, String source, Instant at) {
    String sourceId = source == null ? UUID.randomUUID().toString() : source;
    String token = PublicToken.issue(tenants.current());
    ContactInbox entry = new ContactInbox(contact, arrival.inbox(), sourceId, at);
    entry.listenWith(Tokens.sha256(token), secrets.seal(token));
    if (arrival.proof() == IdentityProof.VALID) {
      entry.verify(at);
    }
    return entry;
  }

  private Contact contactOf(ContactInbox entry) {
    return store
        .find(entry.contact())
        .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
  }

  private ContactSession sessionOf(ContactInbox entry) {
    Contact contact = contactOf(entry);
    return new ContactSession(
        entry.id(),
        contact.id(),
        entry.inbox(),
        entry.sourceId(),
        entry.isVerified(),
        contact.isBlocked(),
        contact.name());
  }
}
