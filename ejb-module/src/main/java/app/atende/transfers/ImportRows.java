package app.atende.transfers;

import app.atende.config.DomainException;
import app.atende.transfers.internal.TableReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a table below its headings, one after another. The caller closes it. */
public final class ImportRows implements Closeable {

  private final TableReader reader;
  private final int after;

  private ImportRows(TableReader reader, int after) {
    this.reader = reader;
    this.after = after;
  }

  /**
   * Opens a table.
   *
   * @param after number of the last row that is passed over; 0 for the headings alone
   * @throws UncheckedIOException when the disk fails
   */
  static ImportRows open(Path file, TableFormat format, int after) {
    try {
      TableReader reader = TableReader.open(file, format);
      reader.next();
      return new ImportRows(reader, after);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next row; empty at the end.
   *
   * @throws DomainException for a table that is broken here
   */
  public Optional<TableRow> next() {
    Optional<TableRow> row = reader.next();
    while (row.isPresent() && row.get().line() <= after) {
      row = reader.next();
    }
    return row;
  }

  /** So many of the next ones; fewer when there are no more. */
  List<TableRow> next(int most) {
    List<TableRow> rows = new ArrayList<>();
    for (Optional<TableRow> row = next(); row.isPresent(); row = next()) {
      rows.add(row.get());
      if (rows.size() == most) {
        return rows;
      }
    }
    return rows;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
