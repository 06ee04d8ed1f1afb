package app.atende.web.compat.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FramePageTest {

  @Test
  void withoutDomainsAnybodyMayShowTheFrame() {
    assertThat(FramePage.ancestors(List.of())).isEqualTo("*");
  }

  @Test
  void withDomainsOnlyTheyMayOnAnyPort() {
    assertThat(FramePage.ancestors(List.of("Loja.example", "*.loja.example", "localhost:8080")))
        .isEqualTo(
            "'self' loja.example loja.example:* *.loja.example *.loja.example:* localhost:8080");
  }
}
