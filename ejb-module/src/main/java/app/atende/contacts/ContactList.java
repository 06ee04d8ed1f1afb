package app.atende.contacts;

import app.atende.rows.Stretch;

/**
 * A list of contacts, ready to be counted and read.
 *
 * @param listing what it shows
 * @param stretch the part of all contacts that it looks through; null for all of them
 * @param isEmpty whether there is nothing to look through
 */
public record ContactList(ContactListing listing, Stretch stretch, boolean isEmpty) {

  /** How many of a list can be counted, and reached by turning pages. */
  public static final int MOST = 10_000;

  /** Where to go on looking among older contacts; null when all were looked through. */
  public Long older() {
    return stretch == null || stretch.last() ? null : Long.valueOf(stretch.lowest());
  }
}
