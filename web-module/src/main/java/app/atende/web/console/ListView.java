package app.atende.web.console;

import java.util.List;
import java.util.Set;

/**
 * What the list shows, exactly as it stands in the address, so that reload, Back and sharing work.
 *
 * @param home {@code /app/accounts/7}
 * @param inbox number of the inbox, or null for all
 * @param tab {@code mine}, {@code unassigned} or {@code all}
 * @param status {@code open}, {@code resolved}, {@code pending}, {@code snoozed} or {@code all}
 * @param sort one of {@link #SORTS}
 */
public record ListView(String home, Long inbox, String tab, String status, String sort) {

  /** Tabs in the order in which they stand. */
  public static final List<String> TABS = List.of("mine", "unassigned", "all");

  /** Statuses in the order of their menu. */
  public static final List<String> STATUSES =
      List.of("open", "resolved", "pending", "snoozed", "all");

  /** Sorts in the order of their menu. */
  public static final List<String> SORTS =
      List.of(
          "last_activity_at_desc",
          "last_activity_at_asc",
          "created_at_desc",
          "created_at_asc",
          "priority_desc",
          "priority_asc",
          "waiting_since_asc",
          "waiting_since_desc");

  /** Words that mean nothing become the first of their list. */
  public ListView {
    tab = oneOf(TABS, tab);
    status = oneOf(STATUSES, status);
    sort = oneOf(SORTS, sort);
  }

  /** Address of this list alone. */
  public String address() {
    return base() + (inbox == null ? "/dashboard" : "") + query();
  }

  /** Address of a conversation beside this list. */
  public String conversation(long id) {
    return base() + "/conversations/" + id + query();
  }

  /** The same list on another tab. */
  public ListView withTab(String other) {
    return new ListView(home, inbox, other, status, sort);
  }

  /** The same list for another status. */
  public ListView withStatus(String other) {
    return new ListView(home, inbox, tab, other, sort);
  }

  /** The same list in another order. */
  public ListView withSort(String other) {
    return new ListView(home, inbox, tab, status, other);
  }

  private String base() {
    return inbox == null ? home : home + "/inbox/" + inbox;
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    append(query, "tab", tab, TABS);
    append(query, "status", status, STATUSES);
    append(query, "sort", sort, SORTS);
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String word, List<String> of) {
    if (!word.equals(of.get(0))) {
      query.append(query.length() == 0 ? '?' : '&').append(name).append('=').append(word);
    }
  }

  private static String oneOf(List<String> words, String word) {
    return word != null && Set.copyOf(words).contains(word) ? word : words.get(0);
  }
}
