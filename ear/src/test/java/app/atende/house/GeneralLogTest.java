package app.atende.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeneralLogTest {

  @Test
  void aHashWhoseBytesLookLikeTheEndOfALineIsHeard() {
    List<String> lines =
        List.of("\t\t     7 Quit\t", "\t\t     8 Query\tSELECT 1 WHERE hash = '\u0085\u2028'");

    assertThat(GeneralLog.byConnection(lines).get(8L))
        .containsExactly("SELECT 1 WHERE hash = '\u0085\u2028'");
  }
}
