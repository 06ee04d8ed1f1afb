package app.atende.notifications.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of our mails in one language. The bundles' keys are {@code <mail>.<role>}. */
public final class MailWords {
  /** The language of those who chose none. */
  public static final Locale FIRST = Locale.forLanguageTag("pt-BR");

  private static final String BUNDLE = "app.atende.notifications.mails";

  private final Locale locale;
  private final ResourceBundle bundle;

  private MailWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            MailWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words for the first of these languages that is one of ours; null is skipped. */
  public static MailWords of(String... wanted) {
    for (String name : wanted) {
      if ("pt_BR".equals(name)) {
        return new MailWords(FIRST);
      }
      if ("en".equals(name)) {
        return new MailWords(Locale.ENGLISH);
      }
    }
    return new MailWords(FIRST);
  }

  /** Which language it is. */
  public Locale locale() {
    return locale;
  }

  /** The sentence of this key with its blanks filled in. */
  public String say(String key, Object... blanks) {
    return new MessageFormat(bundle.getString(key), locale).format(blanks);
  }
}
