package app.atende.transfers;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line its number, as a spreadsheet shows it: the headings are the first
 * @param cells as they stand there, from the left
 */
public record TableRow(int line, List<String> cells) {

  /** Copies the cells. */
  public TableRow {
    cells = List.copyOf(cells);
  }

  /** A cell; empty behind the last one. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
