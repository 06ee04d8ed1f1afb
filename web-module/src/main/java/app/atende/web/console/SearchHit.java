package app.atende.web.console;

import java.time.Instant;

/**
 * Something that a search found, as the page shows it.
 *
 * @param id of its kind, for the script
 * @param href where it is read
 * @param name of whom it is, in plain words
 * @param face address of his picture, or null
 * @param title the same as HTML with what was looked for in marks
 * @param text a line of HTML in the same way; empty for nothing
 * @param where the place in plain words; empty for nothing
 * @param icon of the sprite, before the text; null for none
 * @param at when; null when it never was
 */
public record SearchHit(
    long id,
    String href,
    String name,
    String face,
    String title,
    String text,
    String where,
    String icon,
    Instant at) {}
