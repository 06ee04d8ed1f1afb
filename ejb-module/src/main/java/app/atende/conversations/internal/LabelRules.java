package app.atende.conversations.internal;

import app.atende.accounts.Words;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.LabelEdit;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a label may be. */
public final class LabelRules {

  private static final int LONGEST_TITLE = 60;
  private static final int LONGEST_DESCRIPTION = 255;
  private static final Pattern TITLE = Pattern.compile("[\\p{L}\\p{N}_-]{2,}");
  private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private LabelRules() {}

  /**
   * The same as it is kept: title and colour in one spelling.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code VALUE_TOO_LONG} or {@code LABEL_INVALID}
   *     at {@code title}; {@code VALUE_TOO_LONG} at {@code description}; {@code VALUE_INVALID} at
   *     {@code color}
   */
  public static LabelEdit checked(LabelEdit edit) {
    String title = Words.required("title", edit.title()).toLowerCase(Locale.ROOT);
    if (title.length() > LONGEST_TITLE) {
      throw DomainException.at("title", ErrorCode.VALUE_TOO_LONG, LONGEST_TITLE);
    }
    if (!TITLE.matcher(title).matches()) {
      throw DomainException.at("title", ErrorCode.LABEL_INVALID);
    }
    if (edit.color() == null || !COLOR.matcher(edit.color()).matches()) {
      throw DomainException.at("color", ErrorCode.VALUE_INVALID);
    }
    return new LabelEdit(
        title,
        Words.optional("description", edit.description(), LONGEST_DESCRIPTION),
        edit.color().toUpperCase(Locale.ROOT),
        edit.onSidebar());
  }
}
