package app.atende.contacts;

import java.util.List;

/**
 * That two contacts shall be one.
 *
 * @param kept who stays
 * @param merged who goes into him
 * @param keptVersion of the one who stays, as the actor saw it; negative when he does not know it
 * @param mergedVersion of the one who goes, likewise
 */
public record ContactMerge(ContactId kept, ContactId merged, long keptVersion, long mergedVersion) {

  /** Both, whatever was seen of them. */
  public static ContactMerge of(ContactId kept, ContactId merged) {
    return new ContactMerge(kept, merged, -1, -1);
  }

  /** Both of them. */
  public List<ContactId> both() {
    return List.of(kept, merged);
  }
}
