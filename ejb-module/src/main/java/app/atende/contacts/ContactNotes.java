package app.atende.contacts;

import app.atende.accounts.Words;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.internal.Contact;
import app.atende.contacts.internal.ContactMergeStore;
import app.atende.contacts.internal.ContactNoteStore;
import app.atende.contacts.internal.ContactStore;
import app.atende.events.Events;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The front desk for notes about contacts: for whoever may work with contacts (S4.10 to S4.13). */
@Stateless
public class ContactNotes {

  /** The longest note. */
  public static final int LONGEST = 10_000;

  private static final int MOST_ROWS = 100;

  @Inject private ContactNoteStore store;
  @Inject private ContactStore contacts;
  @Inject private ContactMergeStore merges;
  @Inject private Events events;
  @Inject private Now now;

  /**
   * Notes about a contact, the newest first. One statement; nothing of a contact who is not there.
   *
   * @param before what the page before gave as next; null for the beginning
   * @param rows how many at most, up to 100
   */
  public ContactNotePage list(ContactId contact, Long before, int rows, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    int most = Math.max(1, Math.min(rows, MOST_ROWS));
    List<ContactNote> found = store.of(contact, before, most + 1);
    List<ContactNote> shown = found.subList(0, Math.min(most, found.size()));
    boolean more = found.size() > most;
    return new ContactNotePage(shown, more ? shown.get(most - 1).id().value() : null);
  }

  /**
   * Writes a note about a contact, or about the one into whom he went.
   *
   * @param content Markdown of 1 to {@link #LONGEST} characters
   * @throws DomainException {@code CONTACT_NOT_FOUND}; {@code VALUE_REQUIRED} or {@code
   *     VALUE_TOO_LONG} at {@code content}; {@code NOT_PERMITTED} for who is no agent
   */
  public ContactNoteId add(ContactId contact, String content, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (!actor.isAgent()) {
      throw new DomainException(ErrorCode.NOT_PERMITTED);
    }
    String kept = written(content);
    ContactId of =
        contacts
            .find(contact)
            .map(Contact::id)
            .or(() -> merges.keptOf(contact))
            .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_FOUND));
    Instant at = now.instant();
    ContactNoteId note = store.add(of, kept, actor, at);
    events.publish(new ContactNotesChanged(of, actor.cause(), at));
    return note;
  }

  private static String written(String content) {
    String kept = Words.optionalLines("content", content, LONGEST);
    if (kept == null) {
      throw DomainException.at("content", ErrorCode.VALUE_REQUIRED);
    }
    return kept;
  }

  /**
   * Gives a note other words; who wrote it and when stays.
   *
   * @param content as for {@link #add}
   * @throws DomainException {@code NOTE_NOT_FOUND} for one of another contact too; {@code
   *     VALUE_REQUIRED} or {@code VALUE_TOO_LONG} at {@code content}
   */
  public void change(ContactId contact, ContactNoteId note, String content, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (!store.change(contact, note, written(content))) {
      throw new DomainException(ErrorCode.NOTE_NOT_FOUND);
    }
    events.publish(new ContactNotesChanged(contact, actor.cause(), now.instant()));
  }

  /** Deletes a note, for good; throws {@code NOTE_NOT_FOUND} for one of another contact too. */
  public void delete(ContactId contact, ContactNoteId note, Actor actor) {
    actor.require(Permission.CONTACT_EDIT);
    if (!store.remove(contact, note)) {
      throw new DomainException(ErrorCode.NOTE_NOT_FOUND);
    }
    events.publish(new ContactNotesChanged(contact, actor.cause(), now.instant()));
  }
}
