package app.atende.inboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** On which side of a page the widget stands. */
public enum WidgetPosition {
  LEFT,
  RIGHT;

  /** The word that the widget's script knows, such as {@code left}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The side of this word; empty for others and for null. */
  public static Optional<WidgetPosition> ofWord(String word) {
    return Arrays.stream(values()).filter(side -> side.word().equals(word)).findFirst();
  }
}
