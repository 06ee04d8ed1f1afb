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
 * @param circle what it draws on
 */
public record ConversationFilter(
    ConversationTab tab,
    ConversationStatus status,
    ConversationSort sort,
    InboxId inbox,
    String query,
    ConversationCircle circle) {

  /** Refuses a filter without tab, sort or circle. */
  public ConversationFilter {
    Objects.requireNonNull(tab, "tab");
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(circle, "circle");
  }

  /** The same of all conversations that the actor sees. */
  public ConversationFilter(
      ConversationTab tab,
      ConversationStatus status,
      ConversationSort sort,
      InboxId inbox,
      String query) {
    this(tab, status, sort, inbox, query, ConversationCircle.ALL);
  }

  /** The same within this circle. */
  public ConversationFilter within(ConversationCircle other) {
    return new ConversationFilter(tab, status, sort, inbox, query, other);
  }

  /** Open conversations of a tab, newest activity first. */
  public static ConversationFilter open(ConversationTab tab) {
    return new ConversationFilter(
        tab, ConversationStatus.OPEN, ConversationSort.LAST_ACTIVITY_AT_DESC, null, null);
  }
}
