package app.atende.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints tables for people, JSON for programs, progress on a terminal, and asks questions. */
final class Terminal {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAR = 40;

  private final PrintWriter out;
  private final Optional<Person> person;
  private final boolean json;

  Terminal(Streams streams, boolean json) {
    this.out = streams.out();
    this.person = streams.person();
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

  /** What came of it: a sentence for people, an object for programs. */
  void result(Map<String, Object> fields, String key, Object... arguments) {
    if (json) {
      print(fields);
    } else {
      say(key, arguments);
    }
  }

  /** A sentence for people beside a table or an object; nothing for programs. */
  void say(String key, Object... arguments) {
    if (!json) {
      out.println(Words.of(key, arguments));
    }
  }

  private void print(Object value) {
    out.println(json(value));
  }

  /** As programs read it. */
  static String json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Plain values are always JSON", e);
    }
  }

  /** A bar that moves, where somebody looks. */
  void progress(int done, int all) {
    if (json || person.isEmpty()) {
      return;
    }
    int filled = all == 0 ? BAR : (int) ((long) done * BAR / all);
    String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
    out.print("\r" + bar + " " + done + "/" + all + (done == all ? "\n" : ""));
    out.flush();
  }

  /**
   * Goes on only when the person says yes. Where nobody can be asked the answer is no.
   *
   * @param given whether he has said so on the command line already
   */
  void demandYes(boolean given, String key, Object... arguments) {
    if (!given && !agrees(Words.of(key, arguments))) {
      throw new NotAgreed();
    }
  }

  private boolean agrees(String question) {
    return person
        .map(somebody -> somebody.answer(question))
        .map(answer -> Words.of("answer.yes").equalsIgnoreCase(answer.strip()))
        .orElse(false);
  }

  /** A password typed without being shown; null where nobody can be asked. */
  String password() {
    return person.map(somebody -> somebody.password(Words.of("ask.password"))).orElse(null);
  }
}
