package app.atende.transfers.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.transfers.TableFormat;
import app.atende.transfers.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a table is at first sight: read once from its beginning to its end, so that one that is
 * broken anywhere is refused before anything of it was taken in.
 *
 * @param headers the first row, without blanks around
 * @param rows how many rows follow in which something stands
 */
public record TableScan(List<String> headers, int rows) {

  /** More columns nobody maps: all that every contact has, and all own attributes there may be. */
  public static final int MOST_COLUMNS = 250;

  /** More rows are taken in piece by piece. */
  public static final int MOST_ROWS = 200_000;

  private static final int LONGEST_HEADER = 255;

  /** Copies the headings. */
  public TableScan {
    headers = List.copyOf(headers);
  }

  /**
   * Looks through a table.
   *
   * @throws DomainException {@code CSV_EMPTY}, {@code CSV_COLUMN_TWICE}, {@code
   *     CSV_TOO_MANY_COLUMNS}, {@code CSV_TOO_MANY_ROWS}, and what {@link TableReader#next} refuses
   */
  public static TableScan of(Path file, TableFormat format) {
    try (TableReader reader = TableReader.open(file, format)) {
      TableRow first = reader.next().orElseThrow(() -> new DomainException(ErrorCode.CSV_EMPTY));
      List<String> headers = headersOf(first);
      int rows = 0;
      while (reader.next().isPresent()) {
        rows++;
        if (rows > MOST_ROWS) {
          throw new DomainException(ErrorCode.CSV_TOO_MANY_ROWS, MOST_ROWS);
        }
      }
      if (rows == 0) {
        throw new DomainException(ErrorCode.CSV_EMPTY);
      }
      return new TableScan(headers, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> headersOf(TableRow first) {
    if (first.cells().size() > MOST_COLUMNS) {
      throw new DomainException(ErrorCode.CSV_TOO_MANY_COLUMNS, MOST_COLUMNS);
    }
    List<String> headers = first.cells().stream().map(TableScan::heading).toList();
    twice(headers)
        .ifPresent(
            heading -> {
              throw new DomainException(ErrorCode.CSV_COLUMN_TWICE, heading);
            });
    return headers;
  }

  private static String heading(String cell) {
    String text = cell.strip().replaceAll("\\p{Cntrl}+", " ");
    return text.codePointCount(0, text.length()) <= LONGEST_HEADER
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_HEADER));
  }

  /** Columns without a name may be several. */
  private static Optional<String> twice(List<String> headers) {
    Set<String> seen = new HashSet<>();
    return headers.stream()
        .filter(heading -> !heading.isEmpty() && !seen.add(Headings.plain(heading)))
        .findFirst();
  }
}
