package app.atende.notifications.internal;

import java.util.Locale;

/**
 * A mail that is laid out.
 *
 * @param text as plain text
 * @param html the same as HTML, every text escaped
 * @param settings address of the page where its reader says that he wants no more of them, or null
 */
public record Paper(Locale locale, String subject, String text, String html, String settings) {

  /** A mail that its reader asked for, or must get. */
  public Paper(Locale locale, String subject, String text, String html) {
    this(locale, subject, text, html, null);
  }
}
