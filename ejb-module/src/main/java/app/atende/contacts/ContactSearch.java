package app.atende.contacts;

import app.atende.inboxes.InboxId;
import app.atende.rows.SearchWords;
import java.time.Instant;

/**
 * Which contacts somebody looks for.
 *
 * @param words stand in name, e-mail address, telephone number or identifier
 * @param inbox who was ever there; null for everybody
 * @param since who wrote at or after this time; null for no such bound
 * @param until who wrote before this time; null for no such bound
 */
public record ContactSearch(SearchWords words, InboxId inbox, Instant since, Instant until) {

  /** Everybody of whom these words are true. */
  public static ContactSearch of(SearchWords words) {
    return new ContactSearch(words, null, null, null);
  }
}
