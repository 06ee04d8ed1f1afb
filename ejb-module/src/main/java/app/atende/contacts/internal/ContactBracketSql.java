package app.atende.contacts.internal;

import app.atende.contacts.ContactCriterion;
import app.atende.contacts.ContactOperator;
import app.atende.contacts.ContactSieve;
import app.atende.contacts.PhoneNumber;
import app.atende.rows.SearchWords;
import app.atende.rows.Sql;
import java.util.List;

/**
 * One bracket of a filter of contacts as a condition on a row {@code ct} of {@code contact}. Every
 * column and every operator is a constant of this class; whatever somebody typed is bound (X5).
 *
 * @param rows which all have to hold; none for no condition
 * @param sieve where the rows come from; null when there are none
 */
record ContactBracketSql(List<ContactCriterion> rows, ContactSieve sieve) {

  private static final String BEARS =
      "(SELECT cl.contact_id FROM contact_label cl WHERE cl.label_id = ?)";

  /** The brackets of a sieve; one without condition where there is none. */
  static List<ContactBracketSql> of(ContactSieve sieve) {
    return sieve == null
        ? List.of(new ContactBracketSql(List.of(), null))
        : sieve.criteria().brackets().stream()
            .map(rows -> new ContactBracketSql(rows, sieve))
            .toList();
  }

  /** The condition, to stand behind an AND. */
  Sql condition() {
    Sql sql = new Sql("TRUE");
    rows.forEach(row -> sql.add(" AND ").add(of(row)));
    return sql;
  }

  private Sql of(ContactCriterion row) {
    if (row.field().standard() == null) {
      return row.field().custom() == null
          ? new Sql("FALSE")
          : new OwnValueSql(row, sieve).condition();
    }
    return switch (row.field().standard()) {
      case NAME -> text("ct.name", row);
      case EMAIL -> text("ct.email", row);
      case PHONE -> phone(row);
      case IDENTIFIER -> text("ct.identifier", row);
      case COUNTRY -> text("ct.country_code", row);
      case CITY -> text("ct.city", row);
      case COMPANY -> text("ct.company", row);
      case REFERER -> text("ct.referer", row);
      case LABELS -> labels(row);
      case CREATED -> moment("ct.created_at", row);
      case ACTIVITY -> moment("ct.last_activity_at", row);
      case BLOCKED -> new Sql("ct.blocked = ?", Boolean.valueOf(row.value()));
    };
  }

  /** Nothing is different from every value. */
  private static Sql text(String column, ContactCriterion row) {
    return switch (row.operator()) {
      case EQUAL -> new Sql(column + " = ?", row.value());
      case DIFFERENT -> new Sql("NOT (" + column + " <=> ?)", row.value());
      case CONTAINS -> new Sql(column + " LIKE ?", SearchWords.containing(row.value()));
      case CONTAINS_NOT -> lacks(column, SearchWords.containing(row.value()));
      case PRESENT -> new Sql(column + " IS NOT NULL");
      case ABSENT -> new Sql(column + " IS NULL");
      default -> throw unknown(row);
    };
  }

  private static Sql lacks(String column, String pattern) {
    return new Sql("(" + column + " IS NULL OR " + column + " NOT LIKE ?)", pattern);
  }

  /** Both spellings of a Brazilian number are one (W5); a plus sign may be left away. */
  private static Sql phone(ContactCriterion row) {
    String digits = row.value().replaceAll("[^0-9]", "");
    String key = PhoneNumber.parse("+" + digits).map(PhoneNumber::key).orElse("+" + digits);
    return switch (row.operator()) {
      case EQUAL -> new Sql("ct.phone_key = ?", key);
      case DIFFERENT -> new Sql("NOT (ct.phone_key <=> ?)", key);
      case CONTAINS ->
          new Sql(
              "(ct.phone_number LIKE ? OR ct.phone_key LIKE ?)",
              "%" + digits + "%",
              "%" + digits + "%");
      case CONTAINS_NOT -> lacks("ct.phone_number", "%" + digits + "%");
      case BEGINS -> new Sql("ct.phone_key LIKE ?", "+" + digits + "%");
      case PRESENT -> new Sql("ct.phone_key IS NOT NULL");
      case ABSENT -> new Sql("ct.phone_key IS NULL");
      default -> throw unknown(row);
    };
  }

  private static Sql labels(ContactCriterion row) {
    String borne = "EXISTS (SELECT 1 FROM contact_label cl WHERE cl.contact_id = ct.id";
    return switch (row.operator()) {
      case EQUAL -> new Sql("ct.id IN " + BEARS, Long.valueOf(row.value()));
      case DIFFERENT ->
          new Sql("NOT " + borne + " AND cl.label_id = ?)", Long.valueOf(row.value()));
      case PRESENT -> new Sql(borne + ")");
      case ABSENT -> new Sql("NOT " + borne + ")");
      default -> throw unknown(row);
    };
  }

  private Sql moment(String column, ContactCriterion row) {
    String operator = row.operator() == ContactOperator.GREATER ? " >= ?" : " < ?";
    return new Sql(column + operator, sieve.beginningOf(row));
  }

  static IllegalArgumentException unknown(ContactCriterion row) {
    return new IllegalArgumentException("No statement for " + row);
  }
}
