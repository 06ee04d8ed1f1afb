package app.atende.web.console;

import app.atende.rows.FoundPage;
import java.util.List;

/**
 * What was found of one kind.
 *
 * @param kind {@code contacts}, {@code conversations} or {@code messages}
 * @param hits newest first
 * @param next where to go on looking; null at the end
 * @param all address of the tab that shows all of this kind; null where that is the tab
 */
public record SearchSection(String kind, List<SearchHit> hits, Long next, String all) {

  /** Copies the hits. */
  public SearchSection {
    hits = List.copyOf(hits);
  }

  static SearchSection of(String kind, FoundPage<SearchHit> page, String all) {
    return new SearchSection(kind, page.found(), page.next(), all);
  }

  /** Bundle key of its heading. */
  public String key() {
    return "search_show.tab." + kind;
  }

  /** Whether there may be something further back although nothing stands here. */
  public boolean unfinished() {
    return hits.isEmpty() && next != null;
  }

  /** Whether there is nothing of this kind. */
  public boolean nothing() {
    return hits.isEmpty() && next == null;
  }
}
