package app.atende.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InertCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+5511987654321",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=1",
        " =1",
        "'=1",
        "''-x",
        "＝1",
        "\u0000=1"
      })
  void whatASpreadsheetWouldCalculateGetsAnApostropheAndLosesItAgain(String text) {
    assertThat(InertCell.of(text)).isEqualTo("'" + text);
    assertThat(InertCell.undone(InertCell.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-3", "12", "-3,5", "Maria", "D'Ávila", "'s-Hertogenbosch", "a=b", "''", "'"})
  void everythingElseStaysAsItIsBothWays(String text) {
    assertThat(InertCell.of(text)).isEqualTo(text);
    assertThat(InertCell.undone(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @NullSource
  void nothingIsAnEmptyCell(String nothing) {
    assertThat(InertCell.of(nothing)).isEmpty();
  }
}
