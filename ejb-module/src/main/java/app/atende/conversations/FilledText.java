package app.atende.conversations;

import java.util.List;

/**
 * A text whose variables were filled.
 *
 * @param content with a value in place of every variable that has one; the others stand as written
 * @param sent as it goes to the contact: our variables without a value leave nothing behind
 * @param undefined the variables that have no value, each once, in the order of the text
 */
public record FilledText(String content, String sent, List<String> undefined) {

  /** Copies the names. */
  public FilledText {
    undefined = List.copyOf(undefined);
  }
}
