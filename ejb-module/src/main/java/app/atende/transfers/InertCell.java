package app.atende.transfers;

import java.util.regex.Pattern;

/**
 * Keeps the cells of a table from being formulas (X31). What a spreadsheet would take for one gets
 * an apostrophe in front; so does a text that begins with such an apostrophe, so that taking it
 * away again gives every text as it was.
 */
public final class InertCell {

  /** With blanks or apostrophes before it, in ASCII or as wide as a letter of the Far East. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "'*(?:[=+\\-@\\t\\r\\n\\u0000]|\\s+[=+\\-@]|[\uFF1D\uFF0B\uFF0D\uFF20]).*",
          Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

  private InertCell() {}

  /** The text as it may stand in a cell; null is an empty one. A plain number stays one. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    return isFormula(text) ? "'" + text : text;
  }

  /** The text that stands in a cell: what {@link #of} made of it. */
  public static String undone(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
  }
}
