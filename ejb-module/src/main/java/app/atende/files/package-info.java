/**
 * Files that travel with messages: taken in, named, measured, kept under names of our own and given
 * out again by links that nobody can guess (X11 to X14). The bytes lie in a folder per account, the
 * rows in the account's schema.
 *
 * <p>May import: {@code roles}, {@code accounts}. Speaks no events, listens to none: {@code
 * conversations} attaches files to a message in the transaction that writes it, and drops them in
 * the one that deletes it. A canned response keeps files too; a reply gets files of its own from
 * them. A scheduled message keeps files until it is sent, and gives them to the message. What a
 * room keeps for itself has no address ({@link app.atende.files.KeptFiles}).
 */
package app.atende.files;
