package app.atende.contacts;

import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an advanced filter of contacts lets through: a contact for whom all rows of at least one
 * bracket hold. «E» joins the rows within a bracket, «OU» begins the next one; so «E» binds first
 * (S4.15, S4.18).
 *
 * <p>In addresses and segments it is a text, {@code city-eq-Recife.name-has-Ana*blocked-eq-true}: a
 * dot for «E», a star for «OU», as in the filter of conversations.
 *
 * @param brackets at least one, each with at least one row
 */
public record ContactCriteria(List<List<ContactCriterion>> brackets) {

  /** More rows than this nobody keeps in mind. */
  public static final int MOST_ROWS = 15;

  /** The longest text. */
  public static final int LONGEST = 2000;

  private static final String AND = ".";
  private static final String OR = "*";

  /** Copies the rows. */
  public ContactCriteria {
    brackets = brackets.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a text. Rows are counted from 0 across brackets.
   *
   * @param definitions the account's own attributes, which rows may name
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG} or {@code
   *     TOO_MANY_FILTER_ROWS} at {@code filter}; what {@link ContactCriterion} refuses at {@code
   *     rows.<n>.attribute}, {@code rows.<n>.operator} or {@code rows.<n>.value}
   */
  public static ContactCriteria parse(String text, Collection<AttributeSummary> definitions) {
    if (text == null || text.isBlank()) {
      throw DomainException.at("filter", ErrorCode.VALUE_REQUIRED);
    }
    if (text.length() > LONGEST) {
      throw DomainException.at("filter", ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    List<List<ContactCriterion>> brackets = new ArrayList<>();
    int row = 0;
    for (String bracket : text.split("\\" + OR, -1)) {
      List<ContactCriterion> rows = new ArrayList<>();
      for (String written : bracket.split("\\" + AND, -1)) {
        if (row >= MOST_ROWS) {
          throw DomainException.at("filter", ErrorCode.TOO_MANY_FILTER_ROWS, MOST_ROWS);
        }
        rows.add(ContactCriterion.parse(written, "rows." + row, definitions));
        row++;
      }
      brackets.add(rows);
    }
    return new ContactCriteria(brackets);
  }

  /** The text that {@link #parse} reads as this. */
  public String text() {
    return brackets.stream()
        .map(rows -> rows.stream().map(ContactCriterion::text).collect(Collectors.joining(AND)))
        .collect(Collectors.joining(OR));
  }

  /** The text without the row of this number; empty when none is left. */
  public String textWithout(int row) {
    List<List<ContactCriterion>> rest = new ArrayList<>();
    int first = 0;
    for (List<ContactCriterion> bracket : brackets) {
      List<ContactCriterion> rows = new ArrayList<>(bracket);
      if (row >= first && row < first + bracket.size()) {
        rows.remove(row - first);
      }
      first += bracket.size();
      if (!rows.isEmpty()) {
        rest.add(rows);
      }
    }
    return new ContactCriteria(rest).text();
  }

  /** Whether all contacts have to be looked at. */
  boolean isSlow() {
    return brackets.stream().flatMap(List::stream).anyMatch(ContactCriterion::isSlow);
  }
}
