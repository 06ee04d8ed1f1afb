package app.atende.contacts.internal;

import app.atende.contacts.ContactProfile;
import java.time.Instant;
import java.util.Collection;

/**
 * Lays a profile over a contact: what it does not mention stays.
 *
 * @param profile what is told
 * @param keys its claims, checked
 */
public record ContactChange(ContactProfile profile, ContactKeys keys) {

  /** Checks a profile; refuses what cannot be stored. */
  public static ContactChange of(ContactProfile profile) {
    ContactKeys.within("name", profile.name());
    return new ContactChange(profile, ContactKeys.of(profile));
  }

  /** The same without the claims to what is somebody else's already. */
  public ContactChange without(Collection<KeyOwner> others) {
    boolean identifier = others.stream().anyMatch(KeyOwner::identifier);
    boolean email = others.stream().anyMatch(KeyOwner::email);
    boolean phone = others.stream().anyMatch(KeyOwner::phone);
    ContactProfile rest =
        new ContactProfile(
            profile.name(),
            email ? null : profile.email(),
            phone ? null : profile.phoneNumber(),
            identifier ? null : profile.identifier(),
            profile.customAttributes(),
            profile.additionalAttributes());
    ContactKeys free =
        new ContactKeys(
            identifier ? null : keys.identifier(),
            email ? null : keys.email(),
            phone ? null : keys.phone());
    return new ContactChange(rest, free);
  }

  /** The same without the claim to an identifier. */
  public ContactChange withoutIdentifier() {
    return new ContactChange(
        profile.withIdentifier(null), new ContactKeys(null, keys.email(), keys.phone()));
  }

  /** Changes the contact; says whether anything became different. */
  public boolean applyTo(Contact contact, Instant at) {
    String name = ContactKeys.blankToNull(profile.name());
    boolean changed = name != null && contact.rename(name, at);
    changed |= profile.email() != null && contact.reachByEmail(keys.email(), at);
    changed |= profile.phoneNumber() != null && contact.reachByPhone(keys.phone(), at);
    changed |= profile.identifier() != null && contact.identify(keys.identifier(), at);
    changed |= contact.describe(profile.customAttributes(), profile.additionalAttributes(), at);
    return changed;
  }
}
