package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.internal.FilterValues;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a filter, for example «status, equal to, open».
 *
 * @param attribute what it asks for
 * @param key which of the account's own attributes; empty for all others
 * @param operator how it compares; one of those that the attribute has
 * @param value what it compares with, in one spelling; empty behind an operator that takes none
 */
public record FilterRow(
    FilterAttribute attribute, String key, FilterOperator operator, String value) {

  /** Between the three parts; a value may hold it. */
  private static final String SEPARATOR = "-";

  private static final Pattern PARTS =
      Pattern.compile("([^-:]*)(?::([^-]*))?-([^-]*)-?(.*)", Pattern.DOTALL);

  /** A row about something that every account has. */
  public FilterRow(FilterAttribute attribute, FilterOperator operator, String value) {
    this(attribute, "", operator, value);
  }

  /**
   * A row as it stands in addresses: {@code status-eq-open}, or {@code own:plan-eq-gold}.
   *
   * @param at what the row is called in refusals, for example {@code rows.2}
   * @throws DomainException {@code VALUE_INVALID} at the row's {@code attribute}, {@code operator}
   *     or {@code value}; {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG} or {@code
   *     DAYS_OUT_OF_RANGE} at its {@code value}
   */
  static FilterRow parse(String text, String at) {
    Matcher parts = PARTS.matcher(text);
    boolean whole = parts.matches();
    FilterAttribute attribute =
        FilterAttribute.ofWord(whole ? parts.group(1) : text)
            .filter(known -> (known == FilterAttribute.OWN) == (whole && parts.group(2) != null))
            .orElseThrow(() -> invalid(at + ".attribute"));
    String key = FilterValues.key(whole ? parts.group(2) : null, at + ".attribute");
    FilterOperator operator =
        FilterOperator.ofWord(whole ? parts.group(3) : "")
            .filter(attribute.operators()::contains)
            .orElseThrow(() -> invalid(at + ".operator"));
    String value =
        operator.takesValue()
            ? FilterValues.checked(attribute, operator, parts.group(4), at + ".value")
            : "";
    return new FilterRow(attribute, key, operator, value);
  }

  private static DomainException invalid(String field) {
    return DomainException.at(field, ErrorCode.VALUE_INVALID);
  }

  /** What it asks for as it stands in addresses: {@code status}, or {@code own:plan}. */
  public String word() {
    return attribute.word() + (key.isEmpty() ? "" : ":" + FilterValues.writtenKey(key));
  }

  /** The row as it stands in addresses; {@link #parse} reads it as it was. */
  String text() {
    String bare = word() + SEPARATOR + operator.word();
    return operator.takesValue() ? bare + SEPARATOR + FilterValues.written(value) : bare;
  }

  /** The value as a number. */
  public long number() {
    return Long.parseLong(value);
  }
}
