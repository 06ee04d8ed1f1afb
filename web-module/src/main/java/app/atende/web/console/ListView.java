package app.atende.web.console;

import java.util.List;
import java.util.Set;

/**
 * What the list shows, exactly as it stands in the address, so that reload, Back and sharing work.
 *
 * @param home {@code /app/accounts/7}
 * @param inbox number of the inbox, or null for all
 * @param label number of the label, or null for all
 * @param team number of the team, or null for all
 * @param circle one of {@link #CIRCLES}, or null for all conversations
 * @param tab {@code mine}, {@code unassigned} or {@code all}
 * @param status {@code open}, {@code resolved}, {@code pending}, {@code snoozed} or {@code all}
 * @param sort one of {@link #SORTS}
 */
public record ListView(
    String home,
    Long inbox,
    Long label,
    Long team,
    String circle,
    String tab,
    String status,
    String sort) {

  /** What has a list of its own beside the inboxes, in the order of the secondary list. */
  public static final List<String> CIRCLES = List.of("mentions", "participating", "unattended");

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
    circle = circle != null && CIRCLES.contains(circle) ? circle : null;
    tab = tab == null ? usualTab(circle) : oneOf(TABS, tab);
    status = oneOf(STATUSES, status);
    sort = oneOf(SORTS, sort);
  }

  /** A list of all labels, teams and circles. */
  public ListView(String home, Long inbox, String tab, String status, String sort) {
    this(home, inbox, null, null, null, tab, status, sort);
  }

  /** What concerns somebody is seldom his own alone. */
  private static String usualTab(String circle) {
    return circle == null ? TABS.get(0) : "all";
  }

  /** Address of this list alone. */
  public String address() {
    if (circle != null) {
      return base() + "/conversations" + query();
    }
    String base = base();
    return base + (base.equals(home) ? "/dashboard" : "") + query();
  }

  /** Address of a conversation beside this list. */
  public String conversation(long id) {
    return base() + "/conversations/" + id + query();
  }

  /** The same list on another tab. */
  public ListView withTab(String other) {
    return new ListView(home, inbox, label, team, circle, other, status, sort);
  }

  /** The same list for another status. */
  public ListView withStatus(String other) {
    return new ListView(home, inbox, label, team, circle, tab, other, sort);
  }

  /** The same list in another order. */
  public ListView withSort(String other) {
    return new ListView(home, inbox, label, team, circle, tab, status, other);
  }

  private String base() {
    if (circle != null) {
      return home + "/" + circle;
    }
    if (inbox != null) {
      return home + "/inbox/" + inbox;
    }
    if (label != null) {
      return home + "/label/" + label;
    }
    return team == null ? home : home + "/team/" + team;
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    append(query, "tab", tab, usualTab(circle));
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
