package app.atende.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+55 11", "-cmd", "@sum", "\tx", "\rx", " =1", "=HYPERLINK(\"x\")"})
  void whatASpreadsheetWouldCalculateIsText(String cell) {
    assertThat(CsvSheet.cell(cell).replace("\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "12", "3.5", "Acme", "Café da Esquina"})
  void numbersAndNamesStayAsTheyAre(String cell) {
    assertThat(CsvSheet.cell(cell)).isEqualTo(cell);
  }

  @Test
  void separatorsAndQuotesAreQuoted() {
    assertThat(CsvSheet.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvSheet.cell("say \"oi\"")).isEqualTo("\"say \"\"oi\"\"\"");
  }

  @Test
  void aSheetBeginsWithItsHeading() {
    StringBuilder out = new StringBuilder();
    new CsvSheet(out, "id", "name").line(1, null);
    assertThat(out.toString()).isEqualTo("\uFEFFid,name\r\n1,\r\n");
  }

  @Test
  void whereACommaStandsInNumbersSemicolonsStandBetweenCells() {
    StringBuilder out = new StringBuilder();
    CsvSheet.in(new Locale("pt", "BR"), out, "id", "name").line(1, "a,b");
    assertThat(out.toString()).isEqualTo("\uFEFFid;name\r\n1;\"a,b\"\r\n");
    out.setLength(0);
    CsvSheet.in(Locale.ENGLISH, out, "id", "name").line(1, "a;b");
    assertThat(out.toString()).isEqualTo("\uFEFFid,name\r\n1,\"a;b\"\r\n");
  }
}
