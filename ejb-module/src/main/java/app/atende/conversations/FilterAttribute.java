package app.atende.conversations;

import static app.atende.conversations.FilterOperator.ABSENT;
import static app.atende.conversations.FilterOperator.CONTAINS;
import static app.atende.conversations.FilterOperator.CONTAINS_NOT;
import static app.atende.conversations.FilterOperator.DAYS_BEFORE;
import static app.atende.conversations.FilterOperator.DIFFERENT;
import static app.atende.conversations.FilterOperator.EQUAL;
import static app.atende.conversations.FilterOperator.GREATER;
import static app.atende.conversations.FilterOperator.LESS;
import static app.atende.conversations.FilterOperator.PRESENT;
import static app.atende.conversations.FilterOperator.STARTS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What of a conversation a row of a filter asks for, in the order of the menu. */
public enum FilterAttribute {
  STATUS("status", Kind.STATUS, EQUAL, DIFFERENT),
  /** An agent. */
  ASSIGNEE("assignee", Kind.ID, EQUAL, DIFFERENT, PRESENT, ABSENT),
  PRIORITY("priority", Kind.PRIORITY, EQUAL, DIFFERENT),
  INBOX("inbox", Kind.ID, EQUAL, DIFFERENT),
  TEAM("team", Kind.ID, EQUAL, DIFFERENT, PRESENT, ABSENT),
  /** Its number in the account. */
  NUMBER("number", Kind.NUMBER, EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT),
  LABELS("labels", Kind.ID, EQUAL, DIFFERENT, PRESENT, ABSENT),
  CREATED("created", Kind.DAY, GREATER, LESS, DAYS_BEFORE),
  ACTIVITY("activity", Kind.DAY, GREATER, LESS, DAYS_BEFORE),
  /** Of the browser in which it began. */
  LANGUAGE("language", Kind.TEXT, EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT, PRESENT, ABSENT),
  /** The contact's. */
  COUNTRY("country", Kind.TEXT, EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT, PRESENT, ABSENT),
  /** The page on which it began. */
  REFERER("referer", Kind.TEXT, EQUAL, DIFFERENT, CONTAINS, CONTAINS_NOT, PRESENT, ABSENT),
  /** One that the account has defined itself; the row says which. */
  OWN(
      "own",
      Kind.TEXT,
      EQUAL,
      DIFFERENT,
      CONTAINS,
      CONTAINS_NOT,
      STARTS,
      PRESENT,
      ABSENT,
      GREATER,
      LESS,
      DAYS_BEFORE);

  /** What a value looks like. */
  public enum Kind {
    /** The word of a status. */
    STATUS,
    /** The word of a priority, or {@code none}. */
    PRIORITY,
    /** A number that an agent, an inbox, a team or a label has. */
    ID,
    /** Digits. */
    NUMBER,
    /** Words. */
    TEXT,
    /** A day such as {@code 2026-11-29}; behind «X days before», a number of days. */
    DAY
  }

  private final String word;
  private final Kind kind;
  private final List<FilterOperator> operators;

  FilterAttribute(String word, Kind kind, FilterOperator... operators) {
    this.word = word;
    this.kind = kind;
    this.operators = List.of(operators);
  }

  /** The attribute of this word; empty for a word that means none. */
  public static Optional<FilterAttribute> ofWord(String word) {
    return Arrays.stream(values()).filter(attribute -> attribute.word.equals(word)).findFirst();
  }

  /** The word that stands in addresses. */
  public String word() {
    return word;
  }

  /** What its values look like. */
  public Kind kind() {
    return kind;
  }

  /** By what it can be compared, in the order of the menu. */
  public List<FilterOperator> operators() {
    return operators;
  }
}
