package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import app.atende.accounts.AuditFilter;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What of the audit log somebody wants to see, exactly as it stands in the address, so that reload,
 * Back and sharing work.
 *
 * @param person id of an agent; empty for everybody
 * @param kind what was changed, such as {@code inbox}; empty for everything
 * @param since the first day, as {@code 2026-11-22}; empty for no such bound
 * @param until the last day; empty for no such bound
 */
public record AuditWanted(String person, String kind, String since, String until)
    implements Serializable {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final Pattern KIND = Pattern.compile("[a-z_]{1,30}");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9000;

  /** What this request asks for. */
  public static AuditWanted of(HttpServletRequest request) {
    return new AuditWanted(
        text(request, "person"),
        text(request, "kind"),
        text(request, "since"),
        text(request, "until"));
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** Whether anything was chosen. */
  public boolean filtered() {
    return !(person + kind + since + until).isEmpty();
  }

  /**
   * The same for the room.
   *
   * @param zone in which its days are meant
   * @throws DomainException {@code VALUE_INVALID} at what is none of ours
   */
  public AuditFilter filter(ZoneId zone) {
    return new AuditFilter(
        person.isEmpty() ? null : new AgentId(Long.parseLong(like(NUMBER, "person", person))),
        kind.isEmpty() ? null : like(KIND, "kind", kind),
        startOf(since, "since", 0, zone),
        startOf(until, "until", 1, zone));
  }

  private static String like(Pattern pattern, String field, String value) {
    if (!pattern.matcher(value).matches()) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID);
    }
    return value;
  }

  private static Instant startOf(String day, String field, int later, ZoneId zone) {
    if (day.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(day);
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        throw DomainException.at(field, ErrorCode.VALUE_INVALID);
      }
      return date.plusDays(later).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw DomainException.at(field, ErrorCode.VALUE_INVALID);
    }
  }

  /**
   * As it stands behind an address, with its question mark; empty for all of the log.
   *
   * @param cursor where to go on; null for the beginning
   */
  public String query(String cursor) {
    StringJoiner all = new StringJoiner("&", "?", "").setEmptyValue("");
    add(all, "person", person);
    add(all, "kind", kind);
    add(all, "since", since);
    add(all, "until", until);
    add(all, "cursor", cursor == null ? "" : cursor);
    return all.toString();
  }

  private static void add(StringJoiner all, String name, String value) {
    if (!value.isEmpty()) {
      all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
