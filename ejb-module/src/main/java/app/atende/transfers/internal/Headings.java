package app.atende.transfers.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.transfers.TableField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses by their headings what the columns of a table are. */
public final class Headings {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Headings() {}

  /** The letters and digits of a heading, in lower case and without accents. */
  static String plain(String heading) {
    String bare = MARKS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD)).replaceAll("");
    return OTHERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * The words of the fields that columns seem to be; empty words for the others. No field is found
   * twice: the first column has it.
   *
   * @param known words of fields by headings, in whatever spelling
   * @param definitions the account's own attributes, found by name and by key
   */
  public static List<String> guess(
      List<String> headers, Map<String, String> known, Collection<AttributeSummary> definitions) {
    Map<String, String> words = new HashMap<>();
    definitions.stream()
        .filter(each -> each.owner() == AttributeOwner.CONTACT)
        .forEach(each -> addOwn(words, each));
    known.forEach((heading, word) -> words.put(plain(heading), word));
    List<String> guessed = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (String header : headers) {
      String word = words.getOrDefault(plain(header), "");
      guessed.add(used.add(word) ? word : "");
    }
    return guessed;
  }

  private static void addOwn(Map<String, String> words, AttributeSummary own) {
    String word = TableField.of(own).word();
    words.put(plain(own.name() + " " + own.key()), word);
    words.putIfAbsent(plain(own.name()), word);
    words.putIfAbsent(plain(own.key()), word);
  }
}
