package app.atende.notifications.internal;

import java.util.List;
import java.util.Locale;

/**
 * What a mail says, in its reader's language, before it is laid out.
 *
 * @param paragraphs plain text each; names in them came from people and are escaped when laid out
 * @param button what stands on the link
 * @param link a complete address
 * @param footer why the reader got it
 */
public record Letter(
    Locale locale,
    String subject,
    List<String> paragraphs,
    String button,
    String link,
    String footer) {

  /** Copies the paragraphs. */
  public Letter {
    paragraphs = List.copyOf(paragraphs);
  }
}
