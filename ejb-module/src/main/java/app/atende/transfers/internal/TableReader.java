package app.atende.transfers.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.transfers.TableFormat;
import app.atende.transfers.TableRow;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a table row by row, so that its size does not matter. Rows in which nothing stands are
 * passed over and counted.
 */
public final class TableReader implements Closeable {

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final long MOST_LETTERS = 1_000_000;
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=.?");

  private final RowLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private int line;
  private boolean begun;

  private TableReader(RowLimit limit, CSVParser parser) {
    this.limit = limit;
    this.parser = parser;
    this.records = parser.iterator();
  }

  /** Opens a file. The caller closes it. */
  public static TableReader open(Path file, TableFormat format) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      Reader letters =
          new InputStreamReader(
              bytes,
              format
                  .letters()
                  .newDecoder()
                  .onMalformedInput(CodingErrorAction.REPORT)
                  .onUnmappableCharacter(CodingErrorAction.REPORT));
      return of(letters, format);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** Reads these letters, of which a mark of their order at the beginning is none. */
  static TableReader of(Reader letters, TableFormat format) throws IOException {
    PushbackReader first = new PushbackReader(new BufferedReader(letters));
    try {
      int letter = first.read();
      if (letter >= 0 && letter != BYTE_ORDER_MARK) {
        first.unread(letter);
      }
    } catch (CharacterCodingException e) {
      throw new DomainException(ErrorCode.CSV_UNREADABLE, 1);
    }
    RowLimit limit = new RowLimit(first, MOST_LETTERS);
    CSVFormat cells =
        CSVFormat.DEFAULT.builder().setDelimiter(format.between()).setIgnoreEmptyLines(false).get();
    return new TableReader(limit, cells.parse(limit));
  }

  /**
   * The next row in which something stands; empty at the end.
   *
   * @throws DomainException {@code CSV_QUOTE}, {@code CSV_UNREADABLE} or {@code CSV_ROW_TOO_LONG}
   *     with the row's number
   */
  public Optional<TableRow> next() {
    Optional<TableRow> row = any();
    while (row.isPresent() && row.get().isBlank()) {
      row = any();
    }
    return row;
  }

  private Optional<TableRow> any() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CSVRecord record = records.next();
      limit.next();
      line++;
      if (!begun && isSeparatorLine(record)) {
        begun = true;
        return any();
      }
      begun = true;
      return Optional.of(checked(new TableRow(line, record.toList())));
    } catch (RowLimit.Reached e) {
      throw new DomainException(ErrorCode.CSV_ROW_TOO_LONG, line + 1);
    } catch (UncheckedIOException e) {
      throw refusal(e.getCause());
    }
  }

  /** Spreadsheets may say in a line of its own what stands between cells. */
  private static boolean isSeparatorLine(CSVRecord record) {
    return SEPARATOR_LINE.matcher(record.get(0)).matches()
        && record.stream().skip(1).allMatch(String::isEmpty);
  }

  private static TableRow checked(TableRow row) {
    if (row.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
      throw new DomainException(ErrorCode.CSV_UNREADABLE, row.line());
    }
    return row;
  }

  private RuntimeException refusal(IOException failure) {
    if (failure instanceof CharacterCodingException) {
      return new DomainException(ErrorCode.CSV_UNREADABLE, line + 1);
    }
    return failure instanceof CSVException
        ? new DomainException(ErrorCode.CSV_QUOTE, line + 1)
        : new UncheckedIOException(failure);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
