package app.atende.web.page;

/** What stands in an avatar without a picture: two letters of the name on one of eight grounds. */
public final class Initials {

  private static final int GROUNDS = 8;

  private Initials() {}

  /** First letter of the first and of the last word; «?» for a name without letters or digits. */
  public static String of(String name) {
    String[] words = name == null ? new String[0] : name.strip().split("[\\s@._-]+");
    String first = words.length == 0 ? "" : letter(words[0]);
    String last = words.length < 2 ? "" : letter(words[words.length - 1]);
    String both = first + last;
    return both.isEmpty() ? "?" : both;
  }

  /** The ground of this name, always the same one: 0 to 7. */
  public static int ground(String name) {
    return name == null ? GROUNDS - 1 : Math.floorMod(name.hashCode(), GROUNDS);
  }

  private static String letter(String word) {
    return word.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
