package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an advanced filter lets through: a conversation for which all rows of at least one bracket
 * hold. «E» joins the rows within a bracket, «OU» begins the next one; so «E» binds first.
 *
 * <p>In addresses and folders it is a text, {@code status-eq-open.labels-eq-3*priority-eq-urgent}:
 * a dot for «E», a star for «OU».
 *
 * @param brackets at least one, each with at least one row
 */
public record FilterCriteria(List<List<FilterRow>> brackets) {

  /** More rows than this nobody keeps in mind. */
  public static final int MOST_ROWS = 15;

  /** The longest text. */
  public static final int LONGEST = 2000;

  private static final String AND = ".";
  private static final String OR = "*";

  /** Copies the rows. */
  public FilterCriteria {
    brackets = brackets.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a text. Rows are counted from 0 across brackets.
   *
   * @throws DomainException {@code VALUE_REQUIRED}, {@code VALUE_TOO_LONG} or {@code
   *     TOO_MANY_FILTER_ROWS} at {@code filter}; what {@link FilterRow} refuses at {@code
   *     rows.<n>.attribute}, {@code rows.<n>.operator} or {@code rows.<n>.value}
   */
  public static FilterCriteria parse(String text) {
    if (text == null || text.isBlank()) {
      throw DomainException.at("filter", ErrorCode.VALUE_REQUIRED);
    }
    if (text.length() > LONGEST) {
      throw DomainException.at("filter", ErrorCode.VALUE_TOO_LONG, LONGEST);
    }
    List<List<FilterRow>> brackets = new ArrayList<>();
    int row = 0;
    for (String bracket : text.split("\\" + OR, -1)) {
      List<FilterRow> rows = new ArrayList<>();
      for (String written : bracket.split("\\" + AND, -1)) {
        if (row >= MOST_ROWS) {
          throw DomainException.at("filter", ErrorCode.TOO_MANY_FILTER_ROWS, MOST_ROWS);
        }
        rows.add(FilterRow.parse(written, "rows." + row));
        row++;
      }
      brackets.add(rows);
    }
    return new FilterCriteria(brackets);
  }

  /** The text that {@link #parse} reads as this. */
  public String text() {
    return brackets.stream()
        .map(rows -> rows.stream().map(FilterRow::text).collect(Collectors.joining(AND)))
        .collect(Collectors.joining(OR));
  }

  /** All rows in their order. */
  public List<FilterRow> rows() {
    return brackets.stream().flatMap(List::stream).toList();
  }

  /**
   * The text without the row of this number, counted from 0 across brackets; empty when none is
   * left.
   */
  public String textWithout(int row) {
    List<List<FilterRow>> rest = new ArrayList<>();
    int first = 0;
    for (List<FilterRow> bracket : brackets) {
      List<FilterRow> rows = new ArrayList<>(bracket);
      if (row >= first && row < first + bracket.size()) {
        rows.remove(row - first);
      }
      first += bracket.size();
      if (!rows.isEmpty()) {
        rest.add(rows);
      }
    }
    return new FilterCriteria(rest).text();
  }
}
