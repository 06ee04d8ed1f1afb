package app.atende.csat.internal;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the house itself says where an inbox has no words of its own, in one language. */
final class SurveyWords {

  private static final String BUNDLE = "app.atende.csat.survey";
  private static final Locale FIRST = Locale.forLanguageTag("pt-BR");

  private final ResourceBundle bundle;

  private SurveyWords(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            SurveyWords.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words of an account's language, such as {@code pt_BR}. */
  static SurveyWords of(String locale) {
    return new SurveyWords("en".equals(locale) ? Locale.ENGLISH : FIRST);
  }

  String say(String key) {
    return bundle.getString(key);
  }
}
