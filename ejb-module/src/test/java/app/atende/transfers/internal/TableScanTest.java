package app.atende.transfers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.transfers.TableFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a table is at first sight, and how it is written. */
class TableScanTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ',', UTF-8, ','",
    "UTF-8, ;, UTF-8, ;",
    "UTF-16LE, '\t', UTF-16LE, tab",
    "UTF-16BE, |, UTF-16BE, |",
    "windows-1252, ;, windows-1252, ;"
  })
  void lettersAndSeparatorsAreFoundOut(
      String written, String between, String charset, String delimiter) {
    String text = "nome" + between + "cidade\nJosé" + between + "São Paulo\n";
    Path file = file(text, Charset.forName(written));
    TableFormat format = TableSniffer.sniff(file);
    assertThat(format).isEqualTo(new TableFormat(charset, delimiter));
    assertThat(TableScan.of(file, format).headers()).containsExactly("nome", "cidade");
  }

  @Test
  void aMarkOfTheOrderOfBytesSaysIt() {
    Path file = file("\uFEFFnome;cidade\nÉ;x", StandardCharsets.UTF_16LE);
    assertThat(TableSniffer.sniff(file)).isEqualTo(new TableFormat("UTF-16LE", ";"));
    assertThat(scan(file).headers()).containsExactly("nome", "cidade");
  }

  @Test
  void aSeparatorInsideQuotesIsNone() {
    Path file = file("\"a;b;c\",d\n1,2", StandardCharsets.UTF_8);
    assertThat(TableSniffer.sniff(file).delimiter()).isEqualTo(",");
  }

  @Test
  void rowsAreCountedInWhichSomethingStands() {
    Path file = file("a,b\n1,2\n,\n\n3,4\n", StandardCharsets.UTF_8);
    assertThat(scan(file).rows()).isEqualTo(2);
  }

  @Test
  void oneColumnIsATableToo() {
    TableScan scan = scan(file("name\nCarla\nDora\n", StandardCharsets.UTF_8));
    assertThat(scan.headers()).containsExactly("name");
    assertThat(scan.rows()).isEqualTo(2);
  }

  @Test
  void columnsWithoutAHeadingMayBeSeveral() {
    assertThat(scan(file("a,,\n1,2,3", StandardCharsets.UTF_8)).headers())
        .containsExactly("a", "", "");
  }

  @Test
  void whatIsNoTableIsRefusedForWhatItIs() {
    assertThat(refusal("a,b\n")).isEqualTo(ErrorCode.CSV_EMPTY);
    assertThat(refusal("\n\n")).isEqualTo(ErrorCode.CSV_EMPTY);
    assertThat(refusal("E-mail,x,e-MAIL\n1,2,3")).isEqualTo(ErrorCode.CSV_COLUMN_TWICE);
    assertThat(refusal(numbers(251) + "\n" + numbers(251)))
        .isEqualTo(ErrorCode.CSV_TOO_MANY_COLUMNS);
    assertThat(refusal("a\n" + "1\n".repeat(200_001))).isEqualTo(ErrorCode.CSV_TOO_MANY_ROWS);
    assertThat(refusal("a,b\n1,2\n\"3,4\n")).isEqualTo(ErrorCode.CSV_QUOTE);
    assertThat(refusal("a,b\n1,\u0000\n")).isEqualTo(ErrorCode.CSV_UNREADABLE);
  }

  @Test
  void whatIsWrittenOtherwiseThanItIsReadIsRefused() {
    Path file = file("nome\nJosé\n", Charset.forName("windows-1252"));
    DomainException refusal =
        catchThrowableOfType(
            DomainException.class, () -> TableScan.of(file, new TableFormat("UTF-8", ",")));
    assertThat(refusal.code()).isEqualTo(ErrorCode.CSV_UNREADABLE);
  }

  private static String numbers(int many) {
    return IntStream.range(0, many).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
  }

  private ErrorCode refusal(String text) {
    Path file = file(text, StandardCharsets.UTF_8);
    return catchThrowableOfType(DomainException.class, () -> scan(file)).code();
  }

  private static TableScan scan(Path file) {
    return TableScan.of(file, TableSniffer.sniff(file));
  }

  private Path file(String text, Charset charset) {
    try {
      return Files.write(folder.resolve("table-" + text.hashCode()), text.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
