package app.atende.web.console;

import app.atende.rows.SearchWords;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts in which what was looked for stands out, as HTML that is safe to show: everything is
 * escaped, and around what was found stands a {@code mark}. Case and accents make no difference.
 */
final class Marked {

  private static final int BEFORE = 60;
  private static final int LONGEST = 200;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final String text;
  private final BitSet found = new BitSet();
  private final StringBuilder plain = new StringBuilder();
  private final int[] from;

  private Marked(String text, SearchWords words) {
    this.text = text;
    this.from = new int[text.length() * 4 + 1];
    fold();
    words.words().stream().map(Marked::folded).filter(word -> !word.isEmpty()).forEach(this::find);
  }

  /** The whole text; empty for null. */
  static String all(String text, SearchWords words) {
    String shown = text == null ? "" : text;
    return new Marked(shown, words).html(0, shown.length());
  }

  /** So much of a long text as a line or two have room for, with the first hit in it. */
  static String excerpt(String text, SearchWords words) {
    Marked marked = new Marked(text, words);
    int first = Math.max(0, marked.found.nextSetBit(0));
    int start = first <= BEFORE ? 0 : marked.wordBefore(first - BEFORE);
    int end = Math.min(text.length(), start + LONGEST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    String html = marked.html(start, end);
    return (start > 0 ? "…" : "") + html + (end < text.length() ? "…" : "");
  }

  /** Each letter of the plain text remembers the place of the letter that it comes from. */
  private void fold() {
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      String bare = folded(Character.toString(letter));
      for (int i = 0; i < bare.length() && plain.length() < from.length - 1; i++) {
        from[plain.length()] = at;
        plain.append(bare.charAt(i));
      }
      at += Character.charCount(letter);
    }
    from[plain.length()] = text.length();
  }

  private static String folded(String letters) {
    String apart = Normalizer.normalize(letters, Normalizer.Form.NFD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private void find(String word) {
    int at = plain.indexOf(word);
    while (at >= 0) {
      found.set(from[at], from[at + word.length()]);
      at = plain.indexOf(word, at + word.length());
    }
  }

  private int wordBefore(int place) {
    int space = text.indexOf(' ', place);
    int start = space < 0 || space > place + BEFORE / 2 ? place : space + 1;
    return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
  }

  private String html(int start, int end) {
    StringBuilder html = new StringBuilder();
    int at = start;
    while (at < end) {
      boolean hit = found.get(at);
      int change = hit ? found.nextClearBit(at) : found.nextSetBit(at);
      int until = change < 0 ? end : Math.min(change, end);
      html.append(hit ? "<mark>" : "").append(escaped(text.substring(at, until)));
      html.append(hit ? "</mark>" : "");
      at = until;
    }
    return html.toString();
  }

  private static String escaped(String piece) {
    return piece
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
