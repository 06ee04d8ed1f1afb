package app.atende.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints tables for people, JSON for programs, progress on a terminal, and asks questions. */
final class Terminal {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAR = 40;

  private final PrintWriter out;
  private final boolean json;

  Terminal(PrintWriter out, boolean json) {
    this.out = out;
    this.json = json;
  }

  /** Whether a program reads what is printed. */
  boolean isForPrograms() {
    return json;
  }

  /** Rows for people under their heads, or the objects for programs. */
  void table(List<String> columns, List<Map<String, Object>> rows) {
    if (json) {
      print(rows);
      return;
    }
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      String column = columns.get(i);
      int widest = rows.stream().mapToInt(row -> text(row.get(column)).length()).max().orElse(0);
      widths[i] = Math.max(widest, head(column).length());
    }
    line(columns.stream().map(Terminal::head).toList(), widths);
    for (Map<String, Object> row : rows) {
      line(columns.stream().map(column -> text(row.get(column))).toList(), widths);
    }
  }

  private static String head(String column) {
    return Words.of("column." + column).toUpperCase(Locale.getDefault());
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private void line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
    }
    out.println(line.toString().stripTrailing());
  }

  /** One object: a line for each of its fields, or JSON. */
  void object(Map<String, Object> fields) {
    if (json) {
      print(fields);
      return;
    }
    int widest = fields.keySet().stream().mapToInt(key -> head(key).length()).max().orElse(0);
    fields.forEach(
        (key, value) ->
            out.println(head(key) + " ".repeat(widest - head(key).length() + 2) + text(value)));
  }

  /** A sentence for people; nothing for programs. */
  void say(String key, Object... arguments) {
    if (!json) {
      out.println(Words.of(key, arguments));
    }
  }

  private void print(Object value) {
    try {
      out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values are always JSON", e);
    }
  }

  /** A bar that moves, on a terminal; nothing where nobody looks. */
  void progress(int done, int all) {
    if (json || System.console() == null) {
      return;
    }
    int filled = all == 0 ? BAR : (int) ((long) done * BAR / all);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    out.print("\r" + bar + " " + done + "/" + all + (done == all ? "\n" : ""));
    out.flush();
  }

  /** Whether the person says yes. Where nobody can be asked the answer is no. */
  boolean agrees(String key, Object... arguments) {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    String answer = console.readLine("%s ", Words.of(key, arguments));
    return answer != null && Words.of("answer.yes").equalsIgnoreCase(answer.strip());
  }

  /** A password typed without being shown; null where nobody can be asked. */
  String password() {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s ", Words.of("ask.password"));
    return typed == null ? null : new String(typed);
  }
}
