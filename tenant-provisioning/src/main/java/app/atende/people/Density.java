package app.atende.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How much room lists take on a person's screen, in every account he works in. Kept with his other
 * settings of the console, under the name that other clients of the same dialect use.
 */
public enum Density {
  /** As much as is comfortable. */
  EXPANDED,
  /** As little as is legible. */
  CONDENSED;

  private static final String KEY = "conversation_display_type";

  /** The word that is kept: {@code expanded} or {@code condensed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The density of this word. */
  public static Optional<Density> ofWord(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** What stands in somebody's settings; null where nothing stands. Null is allowed. */
  static Density in(String uiSettings) {
    return ofWord(UiSettings.read(uiSettings).path(KEY).asText()).orElse(null);
  }

  /** The JSON object of this setting alone, to be merged over the others. */
  String json() {
    ObjectNode settings = UiSettings.empty();
    settings.put(KEY, word());
    return settings.toString();
  }
}
