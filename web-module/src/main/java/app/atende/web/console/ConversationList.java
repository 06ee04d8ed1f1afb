package app.atende.web.console;

import java.util.List;

/**
 * One page of the list with everything around it.
 *
 * @param title name of the inbox, or «Conversas»
 * @param view what is listed
 * @param tabs the three tabs with their counts
 * @param statuses choices of the status menu
 * @param sorts choices of the sort menu
 * @param cards the page
 * @param next where the next page begins; null on the last one
 * @param open number of the open conversation; 0 for none
 */
public record ConversationList(
    String title,
    ListView view,
    List<Choice> tabs,
    List<Choice> statuses,
    List<Choice> sorts,
    List<Card> cards,
    String next,
    long open) {

  /**
   * One of a few.
   *
   * @param word stands in the address
   * @param key bundle key
   * @param count how many there are; null where nothing is counted
   */
  public record Choice(String word, String key, String href, boolean current, Long count) {}

  /** The tab that is shown. */
  public String tab() {
    return view.tab();
  }

  /** Bundle key of the status that is shown. */
  public String statusKey() {
    return "conversations_list.status." + view.status();
  }

  /** Address of this list without an open conversation. */
  public String address() {
    return view.address();
  }

  /** Where the card leads: the conversation beside this same list. */
  public String href(Card card) {
    return view.conversation(card.id());
  }
}
