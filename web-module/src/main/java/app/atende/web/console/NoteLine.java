package app.atende.web.console;

import app.atende.contacts.ContactNote;

/**
 * A note about a contact as pages show it.
 *
 * @param note what it says, of whom, when
 * @param html its words, safe to show
 * @param mine whether the reader wrote it
 */
public record NoteLine(ContactNote note, String html, boolean mine) {}
