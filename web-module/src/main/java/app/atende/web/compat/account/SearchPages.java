package app.atende.web.compat.account;

import app.atende.rows.FoundPage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Numbered pages over the stretches of the house's searches (ADR 0028): looks through ten stretches
 * at most, and finds five hundred at most.
 */
final class SearchPages {

  /** How many rows a stretch is asked for. */
  static final int ROWS = 50;

  private static final int MOST_STRETCHES = 10;
  private static final int MOST = 500;

  private SearchPages() {}

  /** Some, the newest first, and whether there are more. */
  record Found<T>(List<T> shown, boolean hasMore) {}

  /**
   * One page.
   *
   * @param stretch what stands in the stretch behind a cursor, {@link #ROWS} at most; null for the
   *     first
   */
  static <T> Found<T> page(Function<Long, FoundPage<T>> stretch, int page, int rows) {
    int end = Pages.first(page, rows) + rows;
    List<T> found = new ArrayList<>();
    if (end > MOST) {
      return new Found<>(found, false);
    }
    Long cursor = null;
    int looks = 0;
    do {
      FoundPage<T> part = stretch.apply(cursor);
      found.addAll(part.found());
      cursor = part.next();
      looks++;
    } while (cursor != null && found.size() <= end && looks < MOST_STRETCHES);
    List<T> shown = found.stream().skip(end - rows).limit(rows).toList();
    return new Found<>(shown, found.size() > end || cursor != null);
  }
}
