package app.atende.attributes.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * The form that an administrator wants the texts of an attribute to have. It takes time in
 * proportion to the text, whatever he wrote (X42): there is no going back in it, and what looks
 * around or refers back is refused. Like foreign clients write it, it may stand between slashes,
 * with an {@code i} behind them when case is no matter.
 */
final class TextPattern {

  /** As many steps as a form may unfold to. */
  private static final int LARGEST = 2_000;

  private final Pattern pattern;

  private TextPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads it.
   *
   * @throws DomainException {@code PATTERN_INVALID} at {@code pattern}
   */
  static TextPattern of(String written) {
    int end = written.lastIndexOf('/');
    boolean slashed =
        end > 0 && written.startsWith("/") && written.substring(end + 1).matches("i?");
    String form = slashed ? written.substring(1, end) : written;
    boolean anyCase = slashed && written.endsWith("i");
    if (PatternSize.of(form) > LARGEST) {
      throw refused();
    }
    try {
      return new TextPattern(Pattern.compile(form, anyCase ? Pattern.CASE_INSENSITIVE : 0));
    } catch (PatternSyntaxException e) {
      throw refused();
    }
  }

  private static DomainException refused() {
    return DomainException.at("pattern", ErrorCode.PATTERN_INVALID);
  }

  /** Whether the form is found in a text; {@code ^} and {@code $} make it the whole one. */
  boolean fits(String text) {
    return pattern.matcher(text).find();
  }
}
