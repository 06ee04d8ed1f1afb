package app.atende.conversations;

import java.util.List;

/**
 * A part of a list.
 *
 * @param cards in the order of the list
 * @param next the cursor that the next part begins with; null when this is the last one
 */
public record ConversationPage(List<ConversationCard> cards, String next) {

  /** Copies the cards. */
  public ConversationPage {
    cards = List.copyOf(cards);
  }

  /** Whether there is more. */
  public boolean hasMore() {
    return next != null;
  }
}
