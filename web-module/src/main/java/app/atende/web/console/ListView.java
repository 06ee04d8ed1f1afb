package app.atende.web.console;

import app.atende.conversations.FilterCriteria;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * What the list shows, exactly as it stands in the address, so that reload, Back and sharing work.
 *
 * @param home {@code /app/accounts/7}
 * @param place what it is about
 * @param criteria what of that an advanced filter lets through; null for all, and for a folder,
 *     which has its own
 * @param tab {@code mine}, {@code unassigned} or {@code all}
 * @param status {@code open}, {@code resolved}, {@code pending}, {@code snoozed} or {@code all}
 * @param sort one of {@link #SORTS}
 */
public record ListView(
    String home, Place place, FilterCriteria criteria, String tab, String status, String sort) {

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
    criteria = place.kind() == Place.Kind.FOLDER ? null : criteria;
    tab = tab == null ? usualTab(place, criteria) : oneOf(TABS, tab);
    status = status == null ? usualStatus(place, criteria) : oneOf(STATUSES, status);
    sort = oneOf(SORTS, sort);
  }

  /** A list without an advanced filter. */
  public ListView(String home, Place place, String tab, String status, String sort) {
    this(home, place, null, tab, status, sort);
  }

  /** Whether an advanced filter decides what it shows, be it a folder's. */
  public boolean isSieved() {
    return isSieved(place, criteria);
  }

  private static boolean isSieved(Place place, FilterCriteria criteria) {
    return criteria != null || place.kind() == Place.Kind.FOLDER;
  }

  /** What concerns somebody is seldom his own alone; what a filter asks for is what it says. */
  private static String usualTab(Place place, FilterCriteria criteria) {
    return place.kind().isCircle() || isSieved(place, criteria) ? "all" : TABS.get(0);
  }

  private static String usualStatus(Place place, FilterCriteria criteria) {
    return isSieved(place, criteria) ? "all" : STATUSES.get(0);
  }

  /** Address of this list alone. */
  public String address() {
    return home + place.address() + query();
  }

  /** Address of a conversation beside this list. */
  public String conversation(long id) {
    return home + place.path() + "/conversations/" + id + query();
  }

  /** The same list on another tab. */
  public ListView withTab(String other) {
    return new ListView(home, place, criteria, other, status, sort);
  }

  /** The same list for another status. */
  public ListView withStatus(String other) {
    return new ListView(home, place, criteria, tab, other, sort);
  }

  /** The same list in another order. */
  public ListView withSort(String other) {
    return new ListView(home, place, criteria, tab, status, other);
  }

  /** The same list with other criteria and its usual tab and status; null for none. */
  public ListView withCriteria(FilterCriteria other) {
    return new ListView(home, place, other, null, null, sort);
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    append(query, "filter", criteria == null ? "" : criteria.text(), "");
    append(query, "tab", tab, usualTab(place, criteria));
    append(query, "status", status, usualStatus(place, criteria));
    append(query, "sort", sort, SORTS.get(0));
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String word, String usual) {
    if (!word.equals(usual)) {
      query.append(query.length() == 0 ? '?' : '&').append(name).append('=');
      query.append(URLEncoder.encode(word, StandardCharsets.UTF_8));
    }
  }

  private static String oneOf(List<String> words, String word) {
    return word != null && Set.copyOf(words).contains(word) ? word : words.get(0);
  }
}
