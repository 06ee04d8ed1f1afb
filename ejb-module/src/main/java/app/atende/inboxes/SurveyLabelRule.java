package app.atende.inboxes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What labels have to do with whether a contact is asked. */
public enum SurveyLabelRule {
  /** Nothing. */
  ANY,
  /** He is asked where the conversation has one of them. */
  CONTAINS,
  /** He is asked where it has none of them. */
  DOES_NOT_CONTAIN;

  /** The word of the contract, such as {@code does_not_contain}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The rule of this word; empty for others and for null. */
  public static Optional<SurveyLabelRule> ofWord(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word().equals(word)).findFirst();
  }
}
