package app.atende.web.console.contacts;

import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactSort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The state of the list of contacts as its address holds it, so that reload, Back and a shared link
 * show the same: {@code ?q=café&label=3&filter=city-eq-Recife&sort=name&page=2}. What is not
 * understood is ignored.
 *
 * @param words what is looked for; empty for nothing
 * @param label number of a label; 0 for any
 * @param segment number of a segment; 0 for none
 * @param filter an advanced filter as text; empty for none, and in a segment, which has its own
 * @param sort the order
 * @param descending whether the last comes first
 * @param before where a search that reads back goes on; 0 for its beginning
 * @param page from 1
 */
public record ContactsAddress(
    String words,
    long label,
    long segment,
    String filter,
    ContactSort sort,
    boolean descending,
    long before,
    int page) {

  private static final int LONGEST_WORDS = 100;
  private static final int LAST_PAGE = 400;
  private static final String USUAL = "-last_activity_at";

  static ContactsAddress of(Map<String, String> parameters) {
    String asked = parameters.getOrDefault("sort", USUAL);
    boolean isDescending = asked.startsWith("-");
    Optional<ContactSort> sort = ContactSort.ofWord(isDescending ? asked.substring(1) : asked);
    String filter = parameters.getOrDefault("filter", "");
    long segment = number(parameters.get("segment"));
    return new ContactsAddress(
        cut(parameters.get("q")),
        number(parameters.get("label")),
        segment,
        segment > 0 || filter.length() > ContactCriteria.LONGEST ? "" : filter,
        sort.orElse(ContactSort.ACTIVITY),
        sort.isEmpty() || isDescending,
        number(parameters.get("before")),
        (int) Math.max(1, Math.min(LAST_PAGE, number(parameters.get("page")))));
  }

  private static String cut(String words) {
    String line = words == null ? "" : words.strip();
    return line.substring(0, Math.min(line.length(), LONGEST_WORDS));
  }

  private static long number(String text) {
    return text != null && text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
  }

  /** The same with this filter in the address; empty for none. */
  ContactsAddress through(String wanted) {
    return new ContactsAddress(words, label, 0, wanted, sort, descending, 0, 1);
  }

  /** The same with these words. */
  ContactsAddress finding(String typed) {
    return new ContactsAddress(cut(typed), label, segment, filter, sort, descending, before, page);
  }

  /** The same in another order. */
  ContactsAddress ordered(ContactSort by, boolean lastFirst) {
    return new ContactsAddress(words, label, segment, filter, by, lastFirst, before, page);
  }

  /** The same, further back; 0 for the beginning. */
  ContactsAddress goingOn(long from) {
    return new ContactsAddress(words, label, segment, filter, sort, descending, from, 1);
  }

  /** The same on another page. */
  ContactsAddress at(int wanted) {
    return new ContactsAddress(words, label, segment, filter, sort, descending, before, wanted);
  }

  /** The query of the address; what is as always is left out. */
  String query() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!words.isBlank()) {
      query.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
    add(query, "label", label);
    add(query, "segment", segment);
    if (!filter.isEmpty()) {
      query.add("filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }
    String order = (descending ? "-" : "") + sort.word();
    if (!order.equals(USUAL)) {
      query.add("sort=" + order);
    }
    add(query, "before", before);
    add(query, "page", page > 1 ? page : 0);
    return query.toString();
  }

  private static void add(StringJoiner query, String name, long number) {
    if (number > 0) {
      query.add(name + "=" + number);
    }
  }
}
