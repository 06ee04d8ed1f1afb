package app.atende.conversations.internal;

import app.atende.conversations.FilterOperator;
import app.atende.conversations.FilterRow;
import app.atende.conversations.Sieve;
import app.atende.rows.Sql;
import java.time.LocalDate;

/**
 * The condition that something says what a row asks for, where it stands as a value within a JSON
 * object: the account's own attributes of a conversation, and what its browser and its contact
 * told. Compared as words, whatever the type; in order as numbers or as days. No index knows these
 * values: a list looks at conversations in its order until a page is full.
 *
 * @param row what is asked for
 * @param sieve where the row comes from
 */
record WordsSql(FilterRow row, Sieve sieve) {

  Sql condition() {
    return switch (row.operator()) {
      case EQUAL -> equal();
      case DIFFERENT -> new Sql("NOT COALESCE(").add(equal()).add(", FALSE)");
      case CONTAINS -> value().add(" LIKE ?", "%" + escaped() + "%");
      case CONTAINS_NOT ->
          new Sql("COALESCE(").add(value()).add(", '') NOT LIKE ?", "%" + escaped() + "%");
      case STARTS -> value().add(" LIKE ?", escaped() + "%");
      case PRESENT -> new Sql("COALESCE(").add(value()).add(", '') <> ''");
      case ABSENT -> new Sql("COALESCE(").add(value()).add(", '') = ''");
      case GREATER, LESS, DAYS_BEFORE -> ordered();
    };
  }

  /** A tick is kept as true, which the database gives as 1; a number with a point. */
  private Sql equal() {
    return switch (row.value()) {
      case "true" -> value().add(" IN ('true', '1')");
      case "false" -> value().add(" IN ('false', '0')");
      default -> value().add(" IN (?, ?)", row.value(), FilterValues.plainDecimal(row.value()));
    };
  }

  private Sql ordered() {
    boolean less = row.operator() != FilterOperator.GREATER;
    if (row.operator() != FilterOperator.DAYS_BEFORE && FilterValues.isDecimal(row.value())) {
      String sign = less ? " < " : " > ";
      return new Sql("CAST(")
          .add(value())
          .add(
              " AS DECIMAL(30, 6))" + sign + "CAST(? AS DECIMAL(30, 6))",
              FilterValues.plainDecimal(row.value()));
    }
    String day =
        row.operator() == FilterOperator.DAYS_BEFORE
            ? LocalDate.ofInstant(sieve.now(), sieve.zone()).minusDays(row.number()).toString()
            : row.value();
    return value().add(less ? " < ?" : " >= ?", day);
  }

  private Sql value() {
    return switch (row.attribute()) {
      case LANGUAGE -> new Sql("JSON_VALUE(c.additional_attributes, '$.browser_language')");
      case REFERER -> new Sql("JSON_VALUE(c.additional_attributes, '$.referer')");
      case COUNTRY ->
          new Sql(
              "(SELECT JSON_VALUE(who.additional_attributes, '$.country')"
                  + " FROM contact who WHERE who.id = c.contact_id)");
      case OWN -> new Sql("JSON_VALUE(c.custom_attributes, ?)", "$.\"" + row.key() + "\"");
      default -> throw new IllegalArgumentException("No words in " + row);
    };
  }

  private String escaped() {
    return row.value().replaceAll("([\\\\%_])", "\\\\$1");
  }
}
