package app.atende.web.console;

/** Beginnings of longer texts, for lines that have no room for all of it. */
public final class Excerpts {
  private static final int LONGEST = 160;

  private Excerpts() {}

  /** The first words on one line, cut between characters. */
  public static String of(String text) {
    int reach = Math.min(text.length(), 2 * LONGEST);
    String line = text.substring(0, reach).strip().replaceAll("\\s+", " ");
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end) + "…";
  }
}
