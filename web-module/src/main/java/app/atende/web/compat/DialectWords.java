package app.atende.web.compat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Sentences of the house's bundles, in a given language, for answers that have no reader's page.
 */
public final class DialectWords {

  private DialectWords() {}

  /** The sentence with its placeholders filled; the key itself where there is none. */
  public static String say(Locale locale, String key, Object... args) {
    try {
      ResourceBundle bundle =
          ResourceBundle.getBundle("messages", locale, DialectWords.class.getClassLoader());
      return new MessageFormat(bundle.getString(key), locale).format(args);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  /** The language of an account, such as {@code pt_BR}. */
  public static Locale locale(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-'));
  }
}
