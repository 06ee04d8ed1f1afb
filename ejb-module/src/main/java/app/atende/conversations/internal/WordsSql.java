package app.atende.conversations.internal;

import app.atende.conversations.FilterRow;
import app.atende.rows.SearchWords;
import app.atende.rows.Sql;

/**
 * The condition that the browser or the contact of a conversation told what a row asks for.
 *
 * @param row what is asked for
 */
record WordsSql(FilterRow row) {

  Sql condition() {
    Sql value = new Sql(value());
    return switch (row.operator()) {
      case EQUAL -> value.add(" = ?", row.value());
      case DIFFERENT -> new Sql("NOT COALESCE(").add(value).add(" = ?, FALSE)", row.value());
      case CONTAINS -> value.add(" LIKE ?", SearchWords.containing(row.value()));
      case CONTAINS_NOT ->
          new Sql("COALESCE(")
              .add(value)
              .add(", '') NOT LIKE ?", SearchWords.containing(row.value()));
      case PRESENT -> new Sql("COALESCE(").add(value).add(", '') <> ''");
      case ABSENT -> new Sql("COALESCE(").add(value).add(", '') = ''");
      default -> throw new IllegalArgumentException("No statement for " + row);
    };
  }

  private String value() {
    return switch (row.attribute()) {
      case LANGUAGE -> "c.browser_language";
      case REFERER -> "c.referer";
      case COUNTRY ->
          "(SELECT JSON_VALUE(who.additional_attributes, '$.country')"
              + " FROM contact who WHERE who.id = c.contact_id)";
      default -> throw new IllegalArgumentException("No words in " + row);
    };
  }
}
