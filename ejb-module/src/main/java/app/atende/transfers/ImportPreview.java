package app.atende.transfers;

import app.atende.contacts.TakenIn;
import java.util.List;

/**
 * What would become of the first rows of a table.
 *
 * @param lines the rows
 */
public record ImportPreview(List<Line> lines) {

  /** Copies the rows. */
  public ImportPreview {
    lines = List.copyOf(lines);
  }

  /**
   * A row.
   *
   * @param row as it stands there
   * @param outcome what would become of it
   * @param problems why it would be refused; empty when it would not
   */
  public record Line(TableRow row, TakenIn.Outcome outcome, List<CellProblem> problems) {}
}
