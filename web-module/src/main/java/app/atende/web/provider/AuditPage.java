package app.atende.web.provider;

import app.atende.provisioning.AuditRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * One page of an audit, the newest row first.
 *
 * @param rows what stands on it
 * @param older the query of the next page into the past, or null on the last one
 */
record AuditPage(List<AuditRow> rows, String older) {

  private static final int ROWS = 25;

  /** Reads rows before an id, the newest first. */
  interface Reader {
    /** At most so many rows with ids smaller than this. */
    List<AuditRow> list(long before, int most);
  }

  static AuditPage read(HttpServletRequest request, Reader reader) {
    List<AuditRow> found = reader.list(before(request), ROWS + 1);
    return new AuditPage(
        found.stream().limit(ROWS).toList(),
        found.size() > ROWS ? "?before=" + found.get(ROWS - 1).id() : null);
  }

  /** Whether an address asks for another page than the first. */
  static boolean isOlder(HttpServletRequest request) {
    return before(request) != Long.MAX_VALUE;
  }

  private static long before(HttpServletRequest request) {
    String before = request.getParameter("before");
    return before != null && before.matches("[1-9][0-9]{0,17}")
        ? Long.parseLong(before)
        : Long.MAX_VALUE;
  }
}
