package app.atende.files;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A file's name as people see it: what the sender called it, without anything that could mislead a
 * reader or a program (X13). It is never used as a name in our own file system.
 *
 * @param value 1 to {@value #LONGEST} characters, one line, no path, no invisible or
 *     direction-changing characters
 */
public record FileName(String value) {
  private static final int LONGEST = 200;
  private static final int LONGEST_EXTENSION = 10;
  private static final String NAMELESS = "file";

  /** Refuses a name that {@link #of} would have changed. */
  public FileName {
    if (!value.equals(cleaned(value))) {
      throw new IllegalArgumentException("not a cleaned file name");
    }
  }

  /**
   * Cleans whatever a browser or a program sent as a name; null and nothing become {@code file}.
   */
  public static FileName of(String sent) {
    return new FileName(cleaned(sent == null ? "" : sent));
  }

  /** The letters and digits behind the last dot, in lower case; empty when there is none. */
  public String extension() {
    int dot = value.lastIndexOf('.');
    String end = dot < 1 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean plain = end.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    return plain && end.length() <= LONGEST_EXTENSION ? end : "";
  }

  @Override
  public String toString() {
    return value;
  }

  private static String cleaned(String sent) {
    String visible = withoutInvisible(Normalizer.normalize(sent, Normalizer.Form.NFC));
    String base = visible.substring(lastSeparator(visible) + 1);
    String name = strip(base.replaceAll("\\s+", " "));
    return name.isEmpty() ? NAMELESS : strip(shortened(name));
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }

  private static String withoutInvisible(String name) {
    return name.codePoints()
        .filter(FileName::isVisible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "<>:\"|?*".indexOf(codePoint) < 0;
    };
  }

  /** Leading and trailing dots and spaces mislead: hidden files here, another extension there. */
  private static String strip(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && isDotOrSpace(name.charAt(from))) {
      from++;
    }
    while (to > from && isDotOrSpace(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  private static boolean isDotOrSpace(char c) {
    return c == '.' || Character.isSpaceChar(c);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    boolean keepsEnd = dot > 0 && name.length() - dot <= LONGEST_EXTENSION + 1;
    String end = keepsEnd ? name.substring(dot) : "";
    int cut = LONGEST - end.length();
    int whole = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return strip(name.substring(0, whole)) + end;
  }
}
