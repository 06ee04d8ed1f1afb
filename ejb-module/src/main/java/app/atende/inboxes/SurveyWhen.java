package app.atende.inboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often a contact is asked (W25). */
public enum SurveyWhen {
  /** Each time that a conversation is resolved. */
  EACH_RESOLVE,
  /** The first time that a conversation is resolved (contract 6.4). */
  ONCE,
  /** When he was not asked for some days, whatever about. */
  EVERY_DAYS;

  /** As it is written outside, such as {@code each_resolve}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of this word; empty for others and for null. */
  public static Optional<SurveyWhen> ofWord(String word) {
    return Arrays.stream(values()).filter(when -> when.word().equals(word)).findFirst();
  }
}
