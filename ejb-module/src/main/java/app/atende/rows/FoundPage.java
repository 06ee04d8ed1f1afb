package app.atende.rows;

import java.util.List;

/**
 * What a search found in a stretch of a table.
 *
 * @param found the newest first; none of it means only that there is nothing in this stretch
 * @param next where to go on looking; null when everything was looked through
 */
public record FoundPage<T>(List<T> found, Long next) {

  /** Copies the rows. */
  public FoundPage {
    found = List.copyOf(found);
  }

  /** Nothing, and nowhere else to look. */
  public static <T> FoundPage<T> nothing() {
    return new FoundPage<>(List.of(), null);
  }
}
