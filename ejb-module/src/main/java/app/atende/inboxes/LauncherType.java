package app.atende.inboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the button looks like that opens the widget. */
public enum LauncherType {
  /** A round button. */
  STANDARD,
  /** A wide one with words. */
  EXPANDED_BUBBLE;

  /** The word that the widget's script knows, such as {@code expanded_bubble}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of this word; empty for others and for null. */
  public static Optional<LauncherType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
