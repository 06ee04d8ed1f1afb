package app.atende.attributes;

/**
 * A value for a custom attribute, as somebody typed it.
 *
 * @param text a number with a point before its fraction, a day as {@code 2026-11-30}, {@code true}
 *     or {@code false}, or the text itself
 * @param seen what stood there before his eyes, as {@link AttributeSummary#text} gives it: empty
 *     for nothing; null when he does not know it, and then it is no matter
 */
public record TypedValue(String text, String seen) {

  /** A value for whatever stands there. */
  public static TypedValue of(String text) {
    return new TypedValue(text, null);
  }
}
