package app.atende.web.compat.shapes;

import app.atende.notifications.NoticeEntry;
import app.atende.notifications.NoticeKind;
import app.atende.notifications.NoticeWay;
import java.util.List;

/**
 * What the dialect calls kinds of notices (contract 4). It tells new messages in one's own
 * conversations from those in others; the house tells of both or of none.
 */
public final class NoticeWords {

  private static final String MENTION = "conversation_mention";
  private static final String ASSIGNMENT = "conversation_assignment";
  private static final String CREATION = "conversation_creation";
  private static final String OWN_MESSAGE = "assigned_conversation_new_message";
  private static final String OTHER_MESSAGE = "participating_conversation_new_message";

  private NoticeWords() {}

  /** The kind of a notice. */
  public static String of(NoticeEntry notice) {
    return switch (notice.kind()) {
      case MENTIONED -> MENTION;
      case ASSIGNED -> ASSIGNMENT;
      case NEW_CONVERSATION -> CREATION;
      case NEW_MESSAGE -> notice.own() ? OWN_MESSAGE : OTHER_MESSAGE;
      case WEBHOOK_STOPPED ->
          throw new IllegalArgumentException("About no conversation: " + notice);
    };
  }

  /** Every word for a kind; none for what programs are not told of. */
  public static List<String> of(NoticeKind kind) {
    return switch (kind) {
      case MENTIONED -> List.of(MENTION);
      case ASSIGNED -> List.of(ASSIGNMENT);
      case NEW_CONVERSATION -> List.of(CREATION);
      case NEW_MESSAGE -> List.of(OWN_MESSAGE, OTHER_MESSAGE);
      case WEBHOOK_STOPPED -> List.of();
    };
  }

  /** What stands before those words in flags: {@code email_} or {@code push_}. */
  public static String prefix(NoticeWay way) {
    return way == NoticeWay.MAIL ? "email_" : "push_";
  }
}
