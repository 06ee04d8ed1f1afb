package app.atende.contacts;

import java.util.List;

/**
 * Some notes about a contact, the newest first.
 *
 * @param notes as many as were asked for, or fewer
 * @param next what to ask for the older ones with; null when there are none
 */
public record ContactNotePage(List<ContactNote> notes, Long next) {

  /** Copies the notes. */
  public ContactNotePage {
    notes = List.copyOf(notes);
  }
}
