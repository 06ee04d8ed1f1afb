package app.atende.conversations;

import java.util.Arrays;
import java.util.Optional;

/** How a row of a filter compares. */
public enum FilterOperator {
  /** Is just this. */
  EQUAL("eq"),
  /** Is anything else, or nothing. */
  DIFFERENT("ne"),
  /** Holds these digits or words. */
  CONTAINS("has"),
  /** Does not hold these digits or words. */
  CONTAINS_NOT("lacks"),
  /** Begins with these words. */
  STARTS("begins"),
  /** Is anything. */
  PRESENT("set"),
  /** Is nothing. */
  ABSENT("unset"),
  /** On this day or later; more than this number. */
  GREATER("gt"),
  /** Before this day; less than this number. */
  LESS("lt"),
  /** Before the day so many days ago. */
  DAYS_BEFORE("days");

  private final String word;

  FilterOperator(String word) {
    this.word = word;
  }

  /** The operator of this word; empty for a word that means none. */
  public static Optional<FilterOperator> ofWord(String word) {
    return Arrays.stream(values()).filter(operator -> operator.word.equals(word)).findFirst();
  }

  /** The word that stands in addresses. */
  public String word() {
    return word;
  }

  /** Whether a value stands behind it. */
  public boolean takesValue() {
    return this != PRESENT && this != ABSENT;
  }
}
