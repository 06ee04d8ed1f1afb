package app.atende.notifications.internal;

import java.util.Locale;

/**
 * A mail that is laid out.
 *
 * @param text as plain text
 * @param html the same as HTML, every text escaped
 */
public record Paper(Locale locale, String subject, String text, String html) {}
