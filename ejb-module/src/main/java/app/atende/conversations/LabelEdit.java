package app.atende.conversations;

import app.atende.config.DomainException;
import app.atende.conversations.internal.LabelRules;

/**
 * What is said about a label.
 *
 * @param title two to sixty letters, digits, hyphens and underscores; kept in lower case
 * @param description what it is for; null for nothing
 * @param color such as {@code #1B5FD0}
 * @param onSidebar whether it stands beside the inboxes
 */
public record LabelEdit(String title, String description, String color, boolean onSidebar) {

  /** What a label looks like for which nobody chose a colour. */
  public static final String USUAL_COLOR = "#1B5FD0";

  /** A label of which only the title is known. */
  public static LabelEdit of(String title) {
    return new LabelEdit(title, null, USUAL_COLOR, false);
  }

  /** Whether a label may be called so. */
  public static boolean mayBeCalled(String title) {
    try {
      LabelRules.checked(of(title));
      return true;
    } catch (DomainException refusal) {
      return false;
    }
  }
}
