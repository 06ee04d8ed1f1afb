package app.atende.transfers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a table for spreadsheets: UTF-8 with a byte-order mark, quotes where needed, lines that
 * end in CR LF. No cell is a formula ({@link InertCell}).
 */
public final class CsvSheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern QUOTED = Pattern.compile(".*[\",;\\r\\n\\t].*", Pattern.DOTALL);

  private final Appendable out;
  private final char between;

  /** Begins a sheet with its heading line, with commas between the cells. */
  public CsvSheet(Appendable out, Object... headings) {
    this(out, ',', headings);
  }

  private CsvSheet(Appendable out, char between, Object... headings) {
    this(out, between);
    write(BYTE_ORDER_MARK);
    line(headings);
  }

  private CsvSheet(Appendable out, char between) {
    this.out = out;
    this.between = between;
  }

  /**
   * Begins a sheet as spreadsheets of a language open it by themselves: where a comma stands in
   * numbers, semicolons stand between cells.
   */
  public static CsvSheet in(Locale language, Appendable out, Object... headings) {
    return new CsvSheet(out, between(language), headings);
  }

  /** Goes on with such a sheet, in another piece of it: without a mark and a heading line. */
  public static CsvSheet goingOn(Locale language, Appendable out) {
    return new CsvSheet(out, between(language));
  }

  private static char between(Locale language) {
    char point = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
    return point == ',' ? ';' : ',';
  }

  /** Adds a line; null is an empty cell. */
  public void line(Object... cells) {
    String line =
        Arrays.stream(cells)
            .map(CsvSheet::cell)
            .collect(Collectors.joining(String.valueOf(between)));
    write(line + "\r\n");
  }

  static String cell(Object value) {
    String safe = InertCell.of(value == null ? null : value.toString());
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
