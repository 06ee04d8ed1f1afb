package app.atende.conversations.internal;

import app.atende.conversations.FilterOperator;
import app.atende.conversations.FilterRow;
import app.atende.conversations.Sieve;
import app.atende.rows.SearchWords;
import app.atende.rows.Sql;
import java.time.LocalDate;

/**
 * The condition that one of the account's own attributes says what a row asks for. Compared as
 * words, whatever the type; in order as numbers or as days. The attribute's key is bound, it never
 * becomes text of a statement (X5). A conversation without a value is different from every value.
 *
 * @param row what is asked for
 * @param sieve where the row comes from
 * @param atHand whether one conversation is looked at; a list may begin with those who have the
 *     value
 */
record OwnValueSql(FilterRow row, Sieve sieve, boolean atHand) {

  private static final String ITS =
      "EXISTS (SELECT 1 FROM conversation_value v WHERE v.conversation_id = c.id"
          + " AND v.attribute_key = ?";
  private static final String ALL =
      "c.id IN (SELECT v.conversation_id FROM conversation_value v WHERE v.attribute_key = ?";

  Sql condition() {
    return switch (row.operator()) {
      case EQUAL -> has(same());
      case DIFFERENT -> hasNot(same());
      case CONTAINS -> has(like(SearchWords.containing(row.value())));
      case CONTAINS_NOT -> hasNot(like(SearchWords.containing(row.value())));
      case STARTS -> has(like(SearchWords.beginning(row.value())));
      case PRESENT -> has(new Sql(" AND v.text_value <> ''"));
      case ABSENT -> hasNot(new Sql(" AND v.text_value <> ''"));
      case GREATER, LESS, DAYS_BEFORE -> has(beyond());
    };
  }

  private Sql has(Sql value) {
    return new Sql(atHand ? ITS : ALL, row.key()).add(value).add(")");
  }

  private Sql hasNot(Sql value) {
    return new Sql("NOT " + ITS, row.key()).add(value).add(")");
  }

  /** A number may be typed with a comma. */
  private Sql same() {
    return new Sql(" AND v.text_value IN (?, ?)", row.value(), number());
  }

  private static Sql like(String words) {
    return new Sql(" AND v.text_value LIKE ?", words);
  }

  private Sql beyond() {
    boolean less = row.operator() != FilterOperator.GREATER;
    if (row.operator() == FilterOperator.DAYS_BEFORE) {
      LocalDate day = LocalDate.ofInstant(sieve.now(), sieve.zone()).minusDays(row.number());
      return new Sql(" AND v.day_value < ?", day);
    }
    if (FilterValues.isDecimal(row.value())) {
      return new Sql(" AND v.number_value " + (less ? "<" : ">") + " ?", Double.valueOf(number()));
    }
    return new Sql(" AND v.day_value " + (less ? "<" : ">=") + " ?", LocalDate.parse(row.value()));
  }

  private String number() {
    return FilterValues.plainDecimal(row.value());
  }
}
