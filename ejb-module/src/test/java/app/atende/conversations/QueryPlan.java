package app.atende.conversations;

import app.atende.rooms.Rooms;
import app.atende.rows.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How the database goes about a statement, line by line.
 *
 * @param limited whether the statement ends somewhere
 */
record QueryPlan(List<Line> lines, boolean limited) {

  /** Tables that stay small in the largest account: reading all of one is the quickest way. */
  private static final Set<String> SMALL =
      Set.of(
          "i",
          "a",
          "b",
          "im",
          "inbox",
          "agent",
          "agent_bot",
          "inbox_member",
          "agent_presence",
          "l",
          "label",
          "t",
          "team",
          "team_member");

  private static final String VALUES = "\n\tbind => [";

  /** One table of the plan. */
  record Line(String table, String type, String key, String extra) {

    static Line of(Row row) {
      row.text();
      row.text();
      String table = row.text();
      String type = row.text();
      row.text();
      String key = row.text();
      row.text();
      row.text();
      row.text();
      return new Line(table, type, key, row.text());
    }

    boolean isOfALargeTable() {
      return table != null && !table.startsWith("<") && !SMALL.contains(table);
    }

    boolean isSorted() {
      return extra != null && extra.contains("Using filesort");
    }
  }

  /** The plan of a statement as it was logged, with its values behind it. */
  static QueryPlan of(Rooms rooms, String logged) {
    String statement = bound(logged);
    List<?> rows = rooms.call(() -> rooms.ask("EXPLAIN " + statement));
    return new QueryPlan(
        rows.stream().map(Row::of).map(Line::of).toList(), statement.contains(" LIMIT "));
  }

  /** What is wrong with it. */
  List<String> complaints() {
    List<String> wrong = new ArrayList<>();
    for (Line line : lines) {
      boolean whole = "ALL".equals(line.type()) || "index".equals(line.type()) && !limited;
      if (line.isOfALargeTable() && (whole || line.key() == null)) {
        wrong.add("reads all of " + line);
      }
      if (line.isOfALargeTable() && line.isSorted() && !limited) {
        wrong.add("sorts all of " + line);
      }
    }
    return wrong;
  }

  private static String bound(String logged) {
    int end = logged.indexOf(VALUES);
    if (end < 0) {
      return logged;
    }
    String text = logged.substring(end + VALUES.length(), logged.lastIndexOf(']'));
    StringBuilder statement = new StringBuilder();
    List<String> values = new ArrayList<>(Arrays.asList(text.split(", ", -1)));
    for (char c : logged.substring(0, end).toCharArray()) {
      statement.append(c == '?' ? "'" + values.remove(0) + "'" : String.valueOf(c));
    }
    return statement.toString();
  }
}
