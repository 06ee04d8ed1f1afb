package app.atende.contacts.internal;

import app.atende.contacts.ContactCriterion;
import app.atende.contacts.ContactSieve;
import app.atende.contacts.ContactValueKind;
import app.atende.rows.SearchWords;
import app.atende.rows.Sql;

/**
 * What a filter asks of an attribute of the account's own, as a condition on a row {@code ct} of
 * {@code contact}. The attribute's key is bound, it never becomes text of a statement (X5). Who has
 * no value is different from every value (contract 6.5).
 *
 * @param row whose field is such an attribute
 * @param sieve where the row comes from
 */
record OwnValueSql(ContactCriterion row, ContactSieve sieve) {

  private static final String HAS =
      "ct.id IN (SELECT v.contact_id FROM contact_value v WHERE v.attribute_key = ?";
  private static final String HAS_NOT =
      "NOT EXISTS (SELECT 1 FROM contact_value v WHERE v.contact_id = ct.id AND v.attribute_key = ?";

  Sql condition() {
    return switch (row.operator()) {
      case EQUAL -> is(HAS, same());
      case DIFFERENT -> is(HAS_NOT, same());
      case CONTAINS -> is(HAS, holds());
      case CONTAINS_NOT -> is(HAS_NOT, holds());
      case PRESENT -> is(HAS, new Sql(""));
      case ABSENT -> is(HAS_NOT, new Sql(""));
      case GREATER -> is(HAS, beyond(true));
      case LESS, DAYS_BEFORE -> is(HAS, beyond(false));
      case BEGINS -> throw ContactBracketSql.unknown(row);
    };
  }

  private Sql is(String having, Sql value) {
    return new Sql(having, row.field().custom().key()).add(value).add(")");
  }

  private Sql same() {
    return switch (row.field().kind()) {
      case NUMBER -> new Sql(" AND v.number_value = ?", Double.valueOf(row.value()));
      case DAY -> new Sql(" AND v.day_value = ?", sieve.dayOf(row));
      default -> new Sql(" AND v.text_value = ?", row.value());
    };
  }

  private Sql holds() {
    return new Sql(" AND v.text_value LIKE ?", SearchWords.containing(row.value()));
  }

  private Sql beyond(boolean above) {
    if (row.field().kind() == ContactValueKind.NUMBER) {
      return new Sql(
          " AND v.number_value " + (above ? ">" : "<") + " ?", Double.valueOf(row.value()));
    }
    return new Sql(" AND v.day_value " + (above ? ">=" : "<") + " ?", sieve.dayOf(row));
  }
}
