package app.atende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Durations in the largest unit that says them exactly. */
class SpansTest {
  private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

  @Test
  void theLargestUnitIsTaken() {
    assertThat(Spans.say(BRAZIL, Duration.ofMinutes(10))).isEqualTo("10 minutos");
    assertThat(Spans.say(BRAZIL, Duration.ofMinutes(90))).isEqualTo("90 minutos");
    assertThat(Spans.say(BRAZIL, Duration.ofHours(36))).isEqualTo("36 horas");
    assertThat(Spans.say(BRAZIL, Duration.ofHours(24))).isEqualTo("1 dia");
    assertThat(Spans.say(Locale.ENGLISH, Duration.ofDays(999))).isEqualTo("999 days");
  }
}
