package app.atende.transfers;

import java.util.List;

/**
 * A row that could not be taken in.
 *
 * @param row as it stood there
 * @param problems why
 */
public record RefusedRow(TableRow row, List<CellProblem> problems) {

  /** Copies the problems. */
  public RefusedRow {
    problems = List.copyOf(problems);
  }
}
