package app.atende.contacts;

import java.util.Arrays;
import java.util.Optional;

/** How a row of a filter of contacts compares. */
public enum ContactOperator {
  /** Is just this. */
  EQUAL("eq"),
  /** Is anything else, or nothing. */
  DIFFERENT("ne"),
  /** This stands in it. */
  CONTAINS("has"),
  /** This does not stand in it, or it is nothing. */
  CONTAINS_NOT("lacks"),
  /** Begins with this. */
  BEGINS("begins"),
  /** Is anything. */
  PRESENT("set"),
  /** Is nothing. */
  ABSENT("unset"),
  /** More than this number; on this day or later. */
  GREATER("gt"),
  /** Less than this number; before this day. */
  LESS("lt"),
  /** Before the day so many days ago. */
  DAYS_BEFORE("days");

  private final String word;

  ContactOperator(String word) {
    this.word = word;
  }

  /** The operator of this word; empty for a word that means none. */
  public static Optional<ContactOperator> ofWord(String word) {
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
