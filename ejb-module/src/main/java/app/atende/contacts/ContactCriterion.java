package app.atende.contacts;

import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.internal.CriterionValues;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a filter of contacts, for example «Cidade, contém, Paulo».
 *
 * @param field what it asks for
 * @param operator how it compares; one of those that the field has
 * @param value what it compares with, in one spelling; empty behind an operator that takes none
 */
public record ContactCriterion(ContactField field, ContactOperator operator, String value) {

  private static final Pattern PARTS = Pattern.compile("([^-]*)-([^-]*)-?(.*)", Pattern.DOTALL);

  /**
   * A row as it stands in addresses: {@code city-has-Paulo}.
   *
   * @param at what the row is called in refusals, for example {@code rows.2}
   * @throws DomainException {@code VALUE_INVALID} at the row's {@code attribute}, {@code operator}
   *     or {@code value}; what {@link CriterionValues} refuses at its {@code value}
   */
  static ContactCriterion parse(String text, String at, Collection<AttributeSummary> definitions) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw invalid(at + ".attribute");
    }
    ContactField field =
        ContactField.ofWord(parts.group(1), definitions)
            .orElseThrow(() -> invalid(at + ".attribute"));
    ContactOperator operator =
        ContactOperator.ofWord(parts.group(2))
            .filter(field.kind().operators()::contains)
            .orElseThrow(() -> invalid(at + ".operator"));
    String value =
        operator.takesValue()
            ? CriterionValues.checked(field, operator, parts.group(3), at + ".value")
            : "";
    return new ContactCriterion(field, operator, value);
  }

  private static DomainException invalid(String field) {
    return DomainException.at(field, ErrorCode.VALUE_INVALID);
  }

  /** The row as it stands in addresses; {@link #parse} reads it as it was. */
  String text() {
    String bare = field.word() + "-" + operator.word();
    return operator.takesValue() ? bare + "-" + CriterionValues.written(value) : bare;
  }

  /** Whether all contacts have to be looked at to answer it, because no index can. */
  public boolean isSlow() {
    return switch (operator) {
      case CONTAINS, CONTAINS_NOT -> true;
      default -> false;
    };
  }
}
