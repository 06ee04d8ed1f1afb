package app.atende.web.console;

import java.util.List;
import java.util.Set;

/**
 * What the list shows, exactly as it stands in the address, so that reload, Back and sharing work.
 *
 * @param home {@code /app/accounts/7}
 * @param place what it is about
 * @param tab {@code mine}, {@code unassigned} or {@code all}
 * @param status {@code open}, {@code resolved}, {@code pending}, {@code snoozed} or {@code all}
 * @param sort one of {@link #SORTS}
 */
public record ListView(String home, Place place, String tab, String status, String sort) {

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
    tab = tab == null ? usualTab(place) : oneOf(TABS, tab);
    status = oneOf(STATUSES, status);
    sort = oneOf(SORTS, sort);
  }

  /** What concerns somebody is seldom his own alone. */
  private static String usualTab(Place place) {
    return place.kind().isCircle() ? "all" : TABS.get(0);
  }

  /** Address of this list alone. */
  public String address() {
    String end =
        place.kind().isCircle() ? "/conversations" : place.path().isEmpty() ? "/dashboard" : "";
    return home + place.path() + end + query();
  }

  /** Address of a conversation beside this list. */
  public String conversation(long id) {
    return home + place.path() + "/conversations/" + id + query();
  }

  /** The same list on another tab. */
  public ListView withTab(String other) {
    return new ListView(home, place, other, status, sort);
  }

  /** The same list for another status. */
  public ListView withStatus(String other) {
    return new ListView(home, place, tab, other, sort);
  }

  /** The same list in another order. */
  public ListView withSort(String other) {
    return new ListView(home, place, tab, status, other);
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    append(query, "tab", tab, usualTab(place));
    append(query, "status", status, STATUSES.get(0));
    append(query, "sort", sort, SORTS.get(0));
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String word, String usual) {
    if (!word.equals(usual)) {
      query.append(query.length() == 0 ? '?' : '&').append(name).append('=').append(word);
    }
  }

  private static String oneOf(List<String> words, String word) {
    return word != null && Set.copyOf(words).contains(word) ? word : words.get(0);
  }
}
