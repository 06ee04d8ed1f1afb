/**
 * Who writes in: contacts, and where they write from ({@code contact inbox}: a contact at one
 * inbox, known there by a source id).
 *
 * <p>{@link app.atende.contacts.ContactSearchQueries} finds them by what is known of them. {@link
 * app.atende.contacts.ContactIntake} takes in many out of a table, {@link
 * app.atende.contacts.ContactSheetQueries} reads many for one.
 *
 * <p>May import: roles, accounts, attributes, filters, files, inboxes. Speaks {@link
 * app.atende.contacts.ContactCreated}, {@link app.atende.contacts.ContactUpdated}, {@link
 * app.atende.contacts.ContactNotesChanged}, {@link app.atende.contacts.ContactDeleted}, {@link
 * app.atende.contacts.ContactsMerged}, {@link app.atende.contacts.ContactInboxMoved}, {@link
 * app.atende.contacts.ContactPictureWanted} and, said by {@code transfers}, {@link
 * app.atende.contacts.ContactsImported} and {@link app.atende.contacts.ContactsExported}; {@code
 * conversations}, {@code realtime}, {@code notifications}, {@code transfers} and {@code webhooks}
 * listen.
 */
package app.atende.contacts;
