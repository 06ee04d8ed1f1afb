package app.atende.conversations;

import app.atende.inboxes.InboxId;
import java.util.Objects;

/**
 * What a list shows.
 *
 * @param tab whose conversations
 * @param status which status; null for all of them
 * @param sort in which order
 * @param inbox only of this inbox; null for all that the actor sees
 * @param query the beginning of the contact's name, e-mail address or phone number, or the number
 *     of a conversation; null or blank for all
 */
public record ConversationFilter(
    ConversationTab tab,
    ConversationStatus status,
    ConversationSort sort,
    InboxId inbox,
    String query) {

  /** Refuses a filter without tab or sort. */
  public ConversationFilter {
    Objects.requireNonNull(tab, "tab");
    Objects.requireNonNull(sort, "sort");
  }

  /** Open conversations of a tab, newest activity first. */
  public static ConversationFilter open(ConversationTab tab) {
    return new ConversationFilter(
        tab, ConversationStatus.OPEN, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null);
  }
}
