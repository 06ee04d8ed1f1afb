package app.atende.people;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which passwords may be set: 12 to 128 characters, and neither on the list of breached and common
 * passwords nor built from such words, keyboard rows, dates or the person's own name and address.
 *
 * <p>The list and the estimate are zxcvbn's, which work offline. Nothing is asked about kinds of
 * characters: length and surprise are what counts.
 */
final class PasswordRules {
  /** Fewer characters than this are refused. */
  static final int SHORTEST = 12;

  /** More characters than this are refused; hashing must not become a way to keep us busy. */
  static final int LONGEST = 128;

  private static final int LEAST_SCORE = 3;
  private static final int SHORTEST_WORD = 3;
  private static final int LEAST_BESIDE_KNOWN_WORDS = 6;

  /**
   * zxcvbn grows faster than linear with length, and what it sees in so many characters is enough.
   */
  private static final int CHARACTERS_TO_JUDGE = 64;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /**
   * Checks a password that somebody wants to have.
   *
   * @param about what others know of this person: name, e-mail address, company
   * @throws DomainException {@code PASSWORD_TOO_SHORT}, {@code PASSWORD_TOO_LONG} or {@code
   *     PASSWORD_BREACHED}
   */
  void check(String password, List<String> about) {
    String text = normalised(password);
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      throw refused(ErrorCode.PASSWORD_TOO_SHORT);
    }
    if (length > LONGEST) {
      throw refused(ErrorCode.PASSWORD_TOO_LONG);
    }
    String judged =
        text.substring(0, text.offsetByCodePoints(0, Math.min(length, CHARACTERS_TO_JUDGE)));
    List<String> known = words(about);
    if (isMadeOf(known, judged) || zxcvbn.measure(judged, known).getScore() < LEAST_SCORE) {
      throw refused(ErrorCode.PASSWORD_BREACHED);
    }
  }

  /** Whole names as well as their parts: «Ada Lima» gives away «ada lima», «ada» and «lima». */
  private static List<String> words(List<String> about) {
    return about.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  /** Whether next to nothing is left once the known words are taken out. */
  private static boolean isMadeOf(List<String> words, String password) {
    String rest = password.toLowerCase(Locale.ROOT);
    for (String word : words) {
      rest = rest.replace(word, " ");
    }
    return rest.chars().filter(Character::isLetterOrDigit).count() < LEAST_BESIDE_KNOWN_WORDS;
  }

  /**
   * One spelling for what keyboards write in several ways, so that a password works on each of
   * them.
   */
  static String normalised(String password) {
    return password == null ? "" : Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static DomainException refused(ErrorCode code) {
    return DomainException.at("password", code);
  }
}
