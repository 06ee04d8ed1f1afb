package app.atende.contacts;

import app.atende.inboxes.InboxId;

/**
 * Somebody turns up at an inbox.
 *
 * @param inbox where
 * @param sourceId how the channel knows him; null gives him a random one
 * @param profile what he says, or the channel says, about himself
 * @param proof whether it is proven who he is
 * @param matching which of his claims may lead to a contact who is already known
 */
public record Arrival(
    InboxId inbox,
    String sourceId,
    ContactProfile profile,
    IdentityProof proof,
    Matching matching) {

  /** Which claims lead to a contact who is already known, when the source id is new. */
  public enum Matching {
    /** Identifier, e-mail address and phone number, in this order: the channel vouches for them. */
    BY_ALL_KEYS,
    /** The identifier, and only with a valid proof: browsers claim what they like (X35). */
    BY_PROOF
  }

  /** An unknown visitor of a website. */
  public static Arrival visitor(InboxId inbox) {
    return new Arrival(inbox, null, ContactProfile.EMPTY, IdentityProof.NONE, Matching.BY_PROOF);
  }

  /** Somebody for whom the channel itself vouches. */
  public static Arrival known(InboxId inbox, String sourceId, ContactProfile profile) {
    return new Arrival(inbox, sourceId, profile, IdentityProof.NONE, Matching.BY_ALL_KEYS);
  }

  /** The same, telling this of himself. */
  Arrival telling(ContactProfile other) {
    return new Arrival(inbox, sourceId, other, proof, matching);
  }

  /** The same with this proof. */
  public Arrival with(IdentityProof given) {
    return new Arrival(inbox, sourceId, profile, given, matching);
  }
}
