package app.atende.cli;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What the command says, in the language of the terminal. */
final class Words {

  static final String BUNDLE = "app.atende.cli.words";

  private static final ResourceBundle WORDS = ResourceBundle.getBundle(BUNDLE);

  private Words() {}

  /** The sentence of this key with its places filled. */
  static String of(String key, Object... arguments) {
    return new MessageFormat(WORDS.getString(key), WORDS.getLocale()).format(arguments);
  }

  /** The same, or the other text where there is no such key. */
  static String find(String key, String otherwise, Object... arguments) {
    try {
      return of(key, arguments);
    } catch (MissingResourceException e) {
      return otherwise;
    }
  }
}
