package app.atende.transfers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.transfers.TableFormat;
import app.atende.transfers.TableRow;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables as people, spreadsheets and attackers write them. */
class TableReaderTest {

  @Test
  void rowsAreNumberedAsSpreadsheetsShowThem() {
    assertThat(rows("a,b\r\n1,2\r\n\r\n3,4\r\n"))
        .containsExactly(row(1, "a", "b"), row(2, "1", "2"), row(4, "3", "4"));
  }

  @Test
  void quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
    assertThat(rows("\"a,\"\"b\"\"\",\"c\nd\"\n1,2"))
        .containsExactly(row(1, "a,\"b\"", "c\nd"), row(2, "1", "2"));
  }

  @Test
  void theMarkAtTheBeginningAndTheLineOfTheSeparatorAreNoCells() {
    assertThat(rows("\uFEFF\"name\",b\n1,2").get(0)).isEqualTo(row(1, "name", "b"));
    assertThat(rows("sep=;\nname;b\n1;2", ";"))
        .containsExactly(row(2, "name", "b"), row(3, "1", "2"));
  }

  @Test
  void aQuotationMarkThatIsNotClosedIsNamedByItsRow() {
    assertThat(refusal("a,b\n1,2\n\"3,4\n5,6\n"))
        .extracting(DomainException::code)
        .isEqualTo(ErrorCode.CSV_QUOTE);
    assertThat(refusal("a,b\n1,2\n\"3,4\n5,6\n").args()).containsExactly(3);
    assertThat(refusal("a\n\"x\"y\n").code()).isEqualTo(ErrorCode.CSV_QUOTE);
  }

  @Test
  void aByteZeroIsNoText() {
    DomainException refusal = refusal("a,b\n1,2\n3,\u00004\n");
    assertThat(refusal.code()).isEqualTo(ErrorCode.CSV_UNREADABLE);
    assertThat(refusal.args()).containsExactly(3);
  }

  @Test
  void aRowThatNeverEndsEndsTheReadingBeforeTheMemoryIsFull() {
    String endless = "a,b\n1,\"" + "x\n".repeat(700_000);
    DomainException refusal = refusal(endless);
    assertThat(refusal.code()).isEqualTo(ErrorCode.CSV_ROW_TOO_LONG);
    assertThat(refusal.args()).containsExactly(2);
  }

  @Test
  void aCellOfTwoHundredThousandLettersIsReadAsItIs() {
    String large = "x".repeat(200_000);
    assertThat(rows("a\n" + large).get(1).cell(0)).isEqualTo(large);
  }

  @Test
  void aTableThatIsNoneHasNoRows() {
    assertThat(rows("")).isEmpty();
    assertThat(rows("\n\n ,\n")).isEmpty();
  }

  private static TableRow row(int line, String... cells) {
    return new TableRow(line, List.of(cells));
  }

  private static List<TableRow> rows(String text) {
    return rows(text, ",");
  }

  private static List<TableRow> rows(String text, String delimiter) {
    TableFormat format = new TableFormat("UTF-8", delimiter);
    try (TableReader reader = TableReader.of(new StringReader(text), format)) {
      List<TableRow> rows = new ArrayList<>();
      for (Optional<TableRow> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DomainException refusal(String text) {
    return catchThrowableOfType(DomainException.class, () -> rows(text));
  }
}
