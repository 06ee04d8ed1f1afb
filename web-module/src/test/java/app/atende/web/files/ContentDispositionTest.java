package app.atende.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {
  @Test
  void aNameOfOtherLettersIsGivenTwice() {
    assertThat(ContentDisposition.of(false, "fatura março.pdf"))
        .isEqualTo(
            "attachment; filename=\"fatura marco.pdf\"; filename*=UTF-8''fatura%20mar%C3%A7o.pdf");
  }

  @Test
  void nothingInANameEndsTheHeader() {
    String header = ContentDisposition.of(true, "a\"; evil=\"\r\nX-Evil: 1\\%22.png");
    assertThat(header).startsWith("inline; ").doesNotContain("\r", "\n", "evil=\"", "\\");
    assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
  }
}
