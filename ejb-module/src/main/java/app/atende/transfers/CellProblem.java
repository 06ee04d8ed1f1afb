package app.atende.transfers;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.List;

/**
 * Why a cell, or a whole row, cannot be taken in.
 *
 * @param column of the cell, from 0; {@link #ROW} for the whole row
 * @param code what is wrong
 * @param args what the sentence names
 */
public record CellProblem(int column, ErrorCode code, List<Object> args) {

  /** In place of a column: the whole row. */
  public static final int ROW = -1;

  /** Copies the arguments. */
  public CellProblem {
    args = List.copyOf(args);
  }

  /** A refusal of what stands in this column. */
  public static CellProblem of(int column, DomainException refusal) {
    return new CellProblem(column, refusal.code(), refusal.args());
  }

  /** A refusal of what stands in this column. */
  public static CellProblem of(int column, ErrorCode code, Object... args) {
    return new CellProblem(column, code, List.of(args));
  }
}
