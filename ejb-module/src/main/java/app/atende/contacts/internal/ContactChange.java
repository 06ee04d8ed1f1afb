package app.atende.contacts.internal;

import app.atende.contacts.ContactProfile;
import java.time.Instant;

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

  /** The same without claims: they are somebody else's already. */
  public ContactChange withoutKeys() {
    ContactProfile rest =
        new ContactProfile(
            profile.name(),
            null,
            null,
            null,
            profile.customAttributes(),
            profile.additionalAttributes());
    return new ContactChange(rest, new ContactKeys(null, null, null));
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
