package app.atende.transfers.internal;

import app.atende.transfers.TableFormat;
import java.util.List;

/**
 * What a table seems to be, before anybody said so.
 *
 * @param format how it is written
 * @param scan its headings and how many rows it has
 * @param mapping words of what each column seems to be
 */
public record Draft(TableFormat format, TableScan scan, List<String> mapping) {

  /** Copies the words. */
  public Draft {
    mapping = List.copyOf(mapping);
  }
}
