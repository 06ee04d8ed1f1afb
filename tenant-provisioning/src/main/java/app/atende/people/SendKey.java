package app.atende.people;

import java.util.Arrays;
import java.util.Locale;

/** Which key sends what somebody has written. */
public enum SendKey {
  /** Enter; with Shift it begins a new line. */
  ENTER,
  /** Cmd or Ctrl with Enter; Enter alone begins a new line. */
  CMD_ENTER;

  /** The word that is kept: {@code enter} or {@code cmd_enter}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of this word; {@link #ENTER} for any other. */
  public static SendKey ofWord(String word) {
    return Arrays.stream(values()).filter(key -> key.word().equals(word)).findFirst().orElse(ENTER);
  }
}
