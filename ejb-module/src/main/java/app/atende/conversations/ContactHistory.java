package app.atende.conversations;

import app.atende.contacts.ContactId;
import app.atende.conversations.internal.ContactHistoryStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * The conversations of a contact over all inboxes, as far as the reader may see them, a page at a
 * time (W34).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContactHistory {

  private static final int MOST_ROWS = 100;

  @Inject private ContactHistoryStore store;

  /**
   * The newest ones first.
   *
   * @param cursor what the page before gave as next; null for the beginning
   * @param rows how many at most, up to 100
   * @throws app.atende.config.DomainException {@code VALUE_INVALID} for a cursor that is none
   */
  public ConversationPage page(ContactId contact, String cursor, int rows, Actor actor) {
    return store.page(contact, cursor, Math.max(1, Math.min(rows, MOST_ROWS)), actor);
  }
}
