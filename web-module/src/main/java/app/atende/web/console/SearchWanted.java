package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactSearch;
import app.atende.conversations.ConversationSearch;
import app.atende.inboxes.InboxId;
import app.atende.roles.Actor;
import app.atende.rows.SearchWords;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody looks for, exactly as it stands in the address, so that reload, Back and sharing
 * work.
 *
 * @param q as he typed it
 * @param tab one of {@link #TABS}
 * @param inbox number of the inbox; empty for all
 * @param from {@code contact}, {@code agent:} and a number; empty for everybody
 * @param since the first day, as {@code 2026-11-22}; empty for no such bound
 * @param until the last day; empty for no such bound
 */
public record SearchWanted(
    String q, String tab, String inbox, String from, String since, String until) {

  /** Tabs in the order in which they stand. */
  public static final List<String> TABS = List.of("all", "contacts", "conversations", "messages");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final String AGENT = "agent:";
  private static final String CONTACT = "contact";

  /** What this request asks for. A tab that is none becomes the first. */
  static SearchWanted of(HttpServletRequest request) {
    String tab = text(request, "tab");
    return new SearchWanted(
        text(request, "q"),
        TABS.contains(tab) ? tab : TABS.get(0),
        text(request, "inbox"),
        text(request, "from"),
        text(request, "since"),
        text(request, "until"));
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** What was typed as words. */
  SearchWords words() {
    return SearchWords.of(q);
  }

  /** Whether anything but the words was chosen. */
  public boolean filtered() {
    return !(inbox + from + since + until).isEmpty();
  }

  /** Whether contacts are looked for: they have written nothing themselves. */
  boolean wantsContacts() {
    return tab.equals("contacts") || tab.equals("all") && from.isEmpty();
  }

  /** Whether conversations are looked for. */
  boolean wantsConversations() {
    return tab.equals("conversations") || tab.equals("all") && from.isEmpty();
  }

  /** Whether messages are looked for. */
  boolean wantsMessages() {
    return tab.equals("messages") || tab.equals("all");
  }

  /**
   * The same for the rooms.
   *
   * @param zone in which its days are meant
   * @throws DomainException {@code VALUE_INVALID} at what is none of ours
   */
  ConversationSearch ofConversations(ZoneId zone) {
    return ConversationSearch.of(words())
        .in(place())
        .between(startOf(since, "since", 0, zone), startOf(until, "until", 1, zone))
        .by(writer());
  }

  /** The same for contacts. */
  ContactSearch ofContacts(ZoneId zone) {
    return new ContactSearch(
        words(), place(), startOf(since, "since", 0, zone), startOf(until, "until", 1, zone));
  }

  private InboxId place() {
    return inbox.isEmpty() ? null : new InboxId(number("inbox", inbox));
  }

  private ConversationSearch.Writer writer() {
    if (from.isEmpty()) {
      return null;
    }
    if (from.equals(CONTACT)) {
      return new ConversationSearch.Writer(Actor.Kind.CONTACT, null);
    }
    String id = from.startsWith(AGENT) ? from.substring(AGENT.length()) : "";
    return new ConversationSearch.Writer(Actor.Kind.AGENT, number("from", id));
  }

  private static long number(String field, String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID);
    }
    return Long.parseLong(value);
  }

  private static Instant startOf(String day, String field, int later, ZoneId zone) {
    if (day.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(day);
      if (date.getYear() < 1970 || date.getYear() > 9000) {
        throw DomainException.at(field, ErrorCode.VALUE_INVALID);
      }
      return date.plusDays(later).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID);
    }
  }

  /** Address of the same search on another tab, behind the page's own. */
  public String query(String other) {
    StringBuilder query = new StringBuilder();
    append(query, "q", q);
    append(query, "tab", other.equals(TABS.get(0)) ? "" : other);
    append(query, "inbox", inbox);
    append(query, "from", from);
    append(query, "since", since);
    append(query, "until", until);
    return query.toString();
  }

  private static void append(StringBuilder query, String name, String value) {
    if (!value.isEmpty()) {
      query.append(query.length() == 0 ? '?' : '&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
