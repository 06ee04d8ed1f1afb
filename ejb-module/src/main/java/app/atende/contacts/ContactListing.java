package app.atende.contacts;

import app.atende.rows.SearchWords;

/**
 * Which contacts a list shows, and in what order.
 *
 * @param words stand in name, e-mail address or telephone number (S4.14); none for everybody
 * @param label number of a label that they bear; null for any
 * @param sieve an advanced filter; null for none
 * @param sort by what they are put in order
 * @param descending whether the last comes first
 * @param before where a search that reads back goes on; null for its beginning
 */
public record ContactListing(
    SearchWords words,
    Long label,
    ContactSieve sieve,
    ContactSort sort,
    boolean descending,
    Long before) {

  /** Everybody, who wrote last first. */
  public static final ContactListing EVERYBODY =
      new ContactListing(SearchWords.of(null), null, null, ContactSort.ACTIVITY, true, null);

  /** The same with these words. */
  public ContactListing finding(SearchWords wanted) {
    return new ContactListing(wanted, label, sieve, sort, descending, before);
  }

  /** The same of those who bear a label; null for any. */
  public ContactListing bearing(Long wanted) {
    return new ContactListing(words, wanted, sieve, sort, descending, before);
  }

  /** The same through a filter; null for none. */
  public ContactListing through(ContactSieve wanted) {
    return new ContactListing(words, label, wanted, sort, descending, before);
  }

  /** The same in another order. */
  public ContactListing ordered(ContactSort by, boolean lastFirst) {
    return new ContactListing(words, label, sieve, by, lastFirst, before);
  }

  /** The same, further back; null for the beginning. */
  public ContactListing goingOn(Long from) {
    return new ContactListing(words, label, sieve, sort, descending, from);
  }

  /** Whether anything narrows it. */
  public boolean isNarrowed() {
    return !words.words().isEmpty() || label != null || sieve != null;
  }

  /** Whether no index answers it, so that it looks through one stretch of all contacts. */
  public boolean isSlow() {
    return !words.words().isEmpty() || sieve != null && sieve.criteria().isSlow();
  }
}
