package app.atende.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsSqlTest {

  @ParameterizedTest
  @ValueSource(strings = {"4711", "0047", "0000", "1111", "99999", "00001", "123456", "012345"})
  void theStretchesAreTheNumbersBelowAMillionThatHoldTheDigits(String digits) {
    List<Long> named = new ArrayList<>();
    for (DigitsSql.Stretch stretch : new DigitsSql("n", digits).stretches()) {
      LongStream.rangeClosed(stretch.first(), stretch.last()).forEach(named::add);
    }
    assertThat(named)
        .containsAll(
            LongStream.range(1, 1_000_000)
                .filter(number -> Long.toString(number).contains(digits))
                .boxed()
                .toList())
        .allMatch(number -> Long.toString(number).contains(digits));
  }

  @Test
  void aSevenDigitNumberIsLookedForBeyondTheMillionAlone() {
    assertThat(new DigitsSql("n", "1234567").stretches()).isEmpty();
  }

  @Test
  void fewDigitsNameNothing() {
    assertThat(new DigitsSql("n", "47").condition().text()).isEqualTo("n LIKE ?1");
  }
}
