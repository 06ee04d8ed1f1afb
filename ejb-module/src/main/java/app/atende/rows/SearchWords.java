package app.atende.rows;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words each of which must stand somewhere, also as a part of a longer
 * one. Case and accents make no difference, because they make none to the columns. No character has
 * a meaning of its own, whatever it means to the database.
 *
 * @param words between none and eight of them, without spaces
 */
public record SearchWords(List<String> words) {

  /** With fewer letters nothing is looked for. */
  public static final int FEWEST_LETTERS = 3;

  /** What is longer is cut. */
  public static final int MOST_LETTERS = 100;

  private static final int MOST_WORDS = 8;
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
  private static final Pattern MEANT = Pattern.compile("([\\\\%_])");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9().-]+");

  /** Copies the words. */
  public SearchWords {
    words = List.copyOf(words);
  }

  /** The words of what was typed; null is nothing. */
  public static SearchWords of(String typed) {
    String line = typed == null ? "" : GAPS.matcher(typed).replaceAll(" ").strip();
    int letters = line.codePointCount(0, line.length());
    String kept = line.substring(0, line.offsetByCodePoints(0, Math.min(letters, MOST_LETTERS)));
    String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
    return new SearchWords(
        Arrays.stream(composed.split(" "))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(MOST_WORDS)
            .toList());
  }

  /** Whether there is enough to look for anything. */
  public boolean isEnough() {
    return words.stream().mapToInt(word -> word.codePointCount(0, word.length())).sum()
        >= FEWEST_LETTERS;
  }

  /** The digits, if they are all that was typed, as one types the number of a telephone. */
  public Optional<String> digits() {
    String digits = String.join("", words).replaceAll("[^0-9]", "");
    boolean phone = words.stream().allMatch(word -> PHONE.matcher(word).matches());
    return phone && digits.length() >= FEWEST_LETTERS ? Optional.of(digits) : Optional.empty();
  }

  /** The condition that every word stands in one of these columns, in parentheses. */
  public Sql standIn(String... columns) {
    Sql sql = new Sql("(TRUE");
    for (String word : words) {
      String pattern = containing(word);
      String or = " AND (";
      for (String column : columns) {
        sql.add(or + column + " LIKE ?", pattern);
        or = " OR ";
      }
      sql.add(")");
    }
    return sql.add(")");
  }

  /** The pattern of whatever contains this text, letter by letter. */
  public static String containing(String text) {
    return "%" + beginning(text);
  }

  /** The pattern of whatever begins with this text, letter by letter. */
  public static String beginning(String text) {
    return MEANT.matcher(text).replaceAll("\\\\$1") + "%";
  }
}
