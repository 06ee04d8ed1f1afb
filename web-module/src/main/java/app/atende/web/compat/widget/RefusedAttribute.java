package app.atende.web.compat.widget;

import app.atende.attributes.SoundValues;
import app.atende.web.compat.DialectWords;
import app.atende.web.page.Reader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * A custom attribute that was left out because its value does not fit.
 *
 * @param attribute its key
 * @param message why, in the language that the request asks for
 */
public record RefusedAttribute(String attribute, String message) {

  static List<RefusedAttribute> of(List<SoundValues.Refused> refused, HttpServletRequest request) {
    Locale locale = Reader.ofBrowser(request).orElse(Locale.ENGLISH);
    return refused.stream()
        .map(one -> new RefusedAttribute(one.key(), sentence(one, locale)))
        .toList();
  }

  private static String sentence(SoundValues.Refused one, Locale locale) {
    String key = "error." + one.why().code().name();
    return DialectWords.say(locale, key, one.why().args().toArray());
  }
}
