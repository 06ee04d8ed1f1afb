package app.atende.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardPreviewTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Olá **Ana**!|Olá Ana!",
        "veja [aqui](https://example.com/x)|veja aqui",
        "`código` e *ênfase*|código e ênfase",
        "# Título|Título",
        "2 * 3 = 6|2 3 = 6"
      })
  void markdownBecomesOneLineOfWords(String markdown, String line) {
    assertThat(CardPreview.plain(markdown)).isEqualTo(line);
  }
}
