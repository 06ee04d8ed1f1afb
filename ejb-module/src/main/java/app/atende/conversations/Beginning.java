package app.atende.conversations;

import app.atende.accounts.AgentId;
import app.atende.accounts.TeamId;
import app.atende.contacts.ContactId;
import app.atende.inboxes.InboxId;

/**
 * A conversation that an agent or a program begins with a contact.
 *
 * @param to with whom, and where
 * @param carried what it carries from the beginning
 * @param standing its status; null for open
 * @param assignee whose it is; null for nobody
 * @param team whose team's it is; null for none
 * @param opening what is said at once; null for nothing
 */
public record Beginning(
    Address to,
    NewConversation carried,
    Former standing,
    AgentId assignee,
    TeamId team,
    Opening opening) {

  /**
   * With whom, and where.
   *
   * @param contact who; null when only the source id says it
   * @param inbox where; null when only the source id says it
   * @param sourceId how he is known there; null for a new contact inbox of his
   * @param proven whether a new contact inbox counts as proven, because the account vouches for him
   */
  public record Address(ContactId contact, InboxId inbox, String sourceId, boolean proven) {

    /** One for which nobody vouches. */
    public Address(ContactId contact, InboxId inbox, String sourceId) {
      this(contact, inbox, sourceId, false);
    }
  }

  /** The same that stands as all do that begin there. */
  Beginning standingAsUsual() {
    return new Beginning(to, carried, null, assignee, team, opening);
  }

  /** With this contact at this inbox, by a new contact inbox, of which nothing more is said. */
  public static Beginning with(ContactId contact, InboxId inbox) {
    return new Beginning(
        new Address(contact, inbox, null), NewConversation.PLAIN, null, null, null, null);
  }
}
