package app.atende.inboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the five steps of a survey look. */
public enum SurveyLook {
  EMOJI,
  STAR;

  /** The word of the contract, such as {@code emoji}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The look of this word; empty for others and for null. */
  public static Optional<SurveyLook> ofWord(String word) {
    return Arrays.stream(values()).filter(look -> look.word().equals(word)).findFirst();
  }
}
