package app.atende.web.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a table for spreadsheets: UTF-8 with a byte-order mark, commas, quotes where needed, lines
 * that end in CR LF. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front.
 */
public final class CsvSheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\\t\\r\\n\\u0000].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");
  private static final Pattern QUOTED = Pattern.compile(".*[\",;\\r\\n\\t].*", Pattern.DOTALL);

  private final Appendable out;

  /** Begins a sheet with its heading line. */
  public CsvSheet(Appendable out, Object... headings) {
    this.out = out;
    write(BYTE_ORDER_MARK);
    line(headings);
  }

  /** Adds a line; null is an empty cell. */
  public void line(Object... cells) {
    write(Arrays.stream(cells).map(CsvSheet::cell).collect(Collectors.joining(",")) + "\r\n");
  }

  static String cell(Object value) {
    String text = value == null ? "" : value.toString();
    boolean dangerous =
        FORMULA.matcher(text.stripLeading()).matches() || FORMULA.matcher(text).matches();
    String safe = dangerous && !NUMBER.matcher(text).matches() ? "'" + text : text;
    return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private void write(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Whoever asked for the sheet has gone", e);
    }
  }
}
