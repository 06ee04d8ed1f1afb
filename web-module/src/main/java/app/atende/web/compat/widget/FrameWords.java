package app.atende.web.compat.widget;

import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts of the frame in one language.
 *
 * @param locale as the widget's clients write it: {@code pt_BR} or {@code en}
 * @param words by their keys
 */
public record FrameWords(String locale, Map<String, String> words) {

  private static final String BUNDLE = "app.atende.web.compat.widget.words";
  private static final Locale PORTUGUESE = new Locale("pt", "BR");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * The language that such a tag means ({@code pt}, {@code pt-BR}, {@code en_GB}); empty for
   * others.
   */
  public static Optional<FrameWords> of(String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    return switch (Locale.forLanguageTag(tag.replace('_', '-')).getLanguage()) {
      case "pt" -> Optional.of(in(PORTUGUESE));
      case "en" -> Optional.of(in(Locale.ENGLISH));
      default -> Optional.empty();
    };
  }

  /** The first language that we speak of those tags; Portuguese of Brazil when there is none. */
  public static FrameWords firstOf(Iterable<String> tags) {
    for (String tag : tags) {
      Optional<FrameWords> spoken = of(tag);
      if (spoken.isPresent()) {
        return spoken.get();
      }
    }
    return in(PORTUGUESE);
  }

  private static FrameWords in(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(BUNDLE, locale, FrameWords.class.getClassLoader(), NO_FALLBACK);
    Map<String, String> words = new LinkedHashMap<>();
    for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
      String key = keys.nextElement();
      words.put(key, bundle.getString(key));
    }
    return new FrameWords(locale.toString(), words);
  }
}
