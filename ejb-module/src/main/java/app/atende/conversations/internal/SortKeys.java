package app.atende.conversations.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationSort;
import app.atende.rows.Sql;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys of a sort, and where the next page begins. All keys of a sort go the same way; the row's
 * id is always the last one, so that no two rows are equal.
 */
public final class SortKeys {

  private static final String SEPARATOR = "|";
  private static final int MOST_CURSOR = 200;

  private final ConversationSort sort;
  private final List<String> keys;

  private SortKeys(ConversationSort sort, List<String> keys) {
    this.sort = sort;
    this.keys = keys;
  }

  /** The keys of this sort. */
  public static SortKeys of(ConversationSort sort) {
    return new SortKeys(
        sort,
        switch (sort) {
          case LAST_ACTIVITY_AT_DESC, LAST_ACTIVITY_AT_ASC -> List.of("c.last_activity_at", "c.id");
          case CREATED_AT_DESC, CREATED_AT_ASC -> List.of("c.id");
          case PRIORITY_DESC -> List.of("c.priority", "c.last_activity_at", "c.id");
          case PRIORITY_ASC ->
              List.of("IF(c.priority = 0, 9, c.priority)", "c.last_activity_at", "c.id");
          case WAITING_SINCE_ASC -> List.of("COALESCE(c.waiting_since, '9999-12-31')", "c.id");
          case WAITING_SINCE_DESC -> List.of("COALESCE(c.waiting_since, '1000-01-01')", "c.id");
        });
  }

  /** The keys as a select list, named {@code k0}, {@code k1} and so on. */
  public String selected() {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      named.add(keys.get(i) + " AS k" + i);
    }
    return String.join(", ", named);
  }

  /** How many keys there are. */
  public int size() {
    return keys.size();
  }

  /** {@code ORDER BY} the expressions themselves. */
  public String order() {
    return orderBy(keys);
  }

  /** {@code ORDER BY} the selected names of the table {@code p}. */
  public String orderOfSelected() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      names.add("p.k" + i);
    }
    return orderBy(names);
  }

  private String orderBy(List<String> columns) {
    String direction = sort.isDescending() ? " DESC" : " ASC";
    return " ORDER BY " + String.join(direction + ", ", columns) + direction;
  }

  /** The condition that a row comes after the one of the cursor; nothing without a cursor. */
  public Sql after(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return new Sql("TRUE");
    }
    return beyond(0, read(cursor));
  }

  /** {@code k0 <= ? AND (k0 < ? OR …)}: the outer half is a range that an index can begin at. */
  private Sql beyond(int key, List<String> last) {
    String operator = sort.isDescending() ? "<" : ">";
    String column = keys.get(key);
    if (key == keys.size() - 1) {
      return new Sql("(" + column + " " + operator + " ?)", Long.valueOf(last.get(key)));
    }
    return new Sql("(" + column + " " + operator + "= ?", last.get(key))
        .add(" AND (" + column + " " + operator + " ? OR ", last.get(key))
        .add(beyond(key + 1, last))
        .add("))");
  }

  private List<String> read(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> last = List.of(text.split("\\" + SEPARATOR, -1));
      boolean ours =
          cursor.length() <= MOST_CURSOR
              && last.size() == keys.size()
              && last.get(last.size() - 1).matches("\\d{1,18}")
              && last.stream().allMatch(key -> key.matches("[0-9 :.-]{1,30}"));
      if (ours) {
        return last;
      }
    } catch (IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static DomainException refused() {
    return DomainException.at("cursor", ErrorCode.VALUE_INVALID);
  }

  /** The cursor that stands for a row with these keys. */
  public static String cursor(List<String> lastKeys) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join(SEPARATOR, lastKeys).getBytes(StandardCharsets.UTF_8));
  }
}
