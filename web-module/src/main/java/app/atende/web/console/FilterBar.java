package app.atende.web.console;

import app.atende.filters.KeptFilter;
import java.util.List;

/**
 * What stands above a list with an advanced filter: its rows in words.
 *
 * @param chips the rows; none for a list without a filter
 * @param folder whose filter it is; null when it stands in the address
 * @param text the filter as a text; empty for none
 * @param clear address of the list without it
 */
public record FilterBar(List<Chip> chips, KeptFilter folder, String text, String clear) {

  /**
   * A row in words.
   *
   * @param joiner {@code and} or {@code or}, what joins it to the one before; null for the first
   * @param text for example «Status Igual a Abertas»
   * @param without address of the list without this row
   */
  public record Chip(String joiner, String text, String without) {}

  /** Whether there is a filter at all. */
  public boolean isShown() {
    return !chips.isEmpty();
  }

  /** The folder's name; empty for none. */
  public String name() {
    return folder == null ? "" : folder.name();
  }

  /** The folder's number; 0 for none. */
  public long folderId() {
    return folder == null ? 0 : folder.id().value();
  }

  /** The folder's version. */
  public long version() {
    return folder == null ? 0 : folder.version();
  }
}
